import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGuesses } from '#server/guesses.ts';
import { seatedAt, takesPlace } from '#testing/circle.ts';
import { roomsOf } from '#testing/room.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { newPlace, placeHeldOut } from './passes.ts';
import { takePlace } from './seating.ts';
import { typedPlace } from './typed-place.ts';

let them: TwoFamilies;
let it: TwoFamilies['it'];
let family: TwoFamilies['family'];
let others: TwoFamilies['others'];
let rooms: ReturnType<typeof roomsOf>;
beforeAll(async () => {
	them = await openTwoFamilies();
	({ it, family, others } = them);
	rooms = roomsOf(them);
});
afterAll(() => it?.close());

test('a place says whose it is before anyone sits down, once, and to nobody without its pass', async () => {
	const room = await rooms.begin();
	const keeper = await family.keeper();
	const [given] = await it.house.db.asPipe('north', async (tx) => {
		const { rows } = await tx.query<{ name: string }>('select given_name as name from kring.people where id = $1', [
			family.child
		]);
		return rows;
	});
	const held = async (who: Parameters<typeof newPlace>[3]) =>
		(await newPlace(it.house, keeper, room.meeting, who)) ?? expect.unreachable();
	const { pass, code } = await held({ kind: 'child', id: family.child });
	const { pass: screen, code: letters } = await held({ kind: 'screen' });
	expect(await placeHeldOut(it.house, pass)).toEqual({ child: given?.name });
	expect(await placeHeldOut(it.house, screen)).toEqual({ child: null });
	// looking uses nothing up; sitting down does
	expect(await placeHeldOut(it.house, pass)).toEqual({ child: given?.name });
	await takePlace(it.house, pass);
	expect(await placeHeldOut(it.house, pass)).toBeUndefined();
	// the letters beside it were the same place: they are used up with it, and the other way round
	expect(await takePlace(it.house, code)).toBeUndefined();
	expect(await placeHeldOut(it.house, letters)).toEqual({ child: null });
	expect(await takePlace(it.house, letters)).toHaveProperty('secret');
	expect(await takePlace(it.house, screen)).toBeUndefined();
	// at once by both: one sits down
	const both = await held({ kind: 'screen' });
	const came = await Promise.all([takePlace(it.house, both.pass), takePlace(it.house, both.code)]);
	expect(came.filter((one) => one !== undefined)).toHaveLength(1);
	expect(await placeHeldOut(it.house, 'A'.repeat(22))).toBeUndefined();
	expect(await placeHeldOut(it.house, 'no token')).toBeUndefined();
	await rooms.end(room);
});

test('letters are tried in turns: wrong ones count, what has not the form of letters does not, and right ones never', async () => {
	const room = await rooms.begin();
	const { code } =
		(await newPlace(it.house, await family.keeper(), room.meeting, { kind: 'screen' })) ?? expect.unreachable();
	const here = { wrong: 2, within: 60_000 };
	const guesses = openGuesses(() => 0, { here, slow: 0, slowHere: 0, slowInAll: 0, patience: 0 });
	const look = (typed: string, address = '10.0.0.1') =>
		typedPlace(guesses, { typed, address }, (letters) => placeHeldOut(it.house, letters));
	for (const typed of ['', 'not letters', code, code.toLowerCase(), `${code.slice(0, 4)} ${code.slice(4)}`])
		await look(typed);
	expect(await look(code)).toEqual({ found: { child: null } });
	expect(await look('BBBBBBBB')).toEqual({ found: undefined });
	expect(await look('CCCCCCCC')).toEqual({ found: undefined });
	expect(await look(code)).toHaveProperty('comeBack');
	// nobody at another address waits for it
	expect(await look(code, '10.9.9.9')).toEqual({ found: { child: null } });
	await rooms.end(room);
});

test('a child that comes with another tablet leaves the one before, and a child of another family gets no place', async () => {
	const room = await rooms.begin();
	const { device } = await takesPlace(it.house, family, room.meeting, family.child);
	expect(await it.house.actors.onSeat('north', room.child.device)).toBeUndefined();
	expect(await them.reads(await seatedAt(it.house, 'north', device))).toEqual(['together']);
	await expect(takesPlace(it.house, family, room.meeting, others.child)).rejects.toThrow('not taken');
	await expect(takesPlace(it.house, others, room.meeting)).rejects.toThrow('not taken');
	await rooms.end(room);
});
