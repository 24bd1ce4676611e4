import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatedAt, takesPlace, type Family } from '#testing/circle.ts';
import { roomsOf } from '#testing/room.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { newPlace, placeHeldOut } from './passes.ts';
import { takePlace } from './seating.ts';

let them: TwoFamilies;
let it: TwoFamilies['it'];
let family: Family;
let others: Family;
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
	const pass = (await newPlace(it.house, keeper, room.meeting, { kind: 'child', id: family.child })) ?? '';
	const screen = (await newPlace(it.house, keeper, room.meeting, { kind: 'screen' })) ?? '';
	expect(await placeHeldOut(it.house, pass)).toEqual({ child: given?.name });
	expect(await placeHeldOut(it.house, screen)).toEqual({ child: null });
	// looking uses nothing up; sitting down does
	expect(await placeHeldOut(it.house, pass)).toEqual({ child: given?.name });
	await takePlace(it.house, pass);
	expect(await placeHeldOut(it.house, pass)).toBeUndefined();
	expect(await placeHeldOut(it.house, 'A'.repeat(22))).toBeUndefined();
	expect(await placeHeldOut(it.house, 'no token')).toBeUndefined();
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
