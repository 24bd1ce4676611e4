import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Held } from '../commands.ts';
import { openHousehold } from '#testing/any-household.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { whereIs } from '#testing/search.ts';
import { startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { eraseRequested } from './erase.ts';
import { forgetLeavers } from './people.ts';
import { asking } from './person-here.ts';
import { askRetention } from './stream.ts';

let it: TwoSchools;
let now = 0;
beforeEach(async () => {
	await it?.close();
	now = Date.parse('2026-11-22T09:00:00Z');
	it = await openTwoSchoolHouse({ clock: () => now });
});
afterAll(() => it?.close());

const keep = async (on: Held, until: string | null = null): Promise<string> => {
	const hold = newId();
	const command = { type: 'set-hold', hold, on, reason: 'court', why: '', until } as const;
	expect(await askRetention(it.house, it.north.coordinator, command)).toBeUndefined();
	return hold;
};
const lift = (hold: string) => askRetention(it.house, it.north.coordinator, { type: 'lift-hold', hold });
const askToErase = async (id: string, kind = 'pupil'): Promise<string> => {
	const request = newId();
	await askRetention(it.house, it.north.coordinator, asking({ id, kind }, { request, wish: 'erase' }));
	await askRetention(it.house, it.north.principal, { type: 'confirm-request', request });
	return request;
};
const erase = (request: string) => eraseRequested(it.house, 'north', request, async () => undefined);

test('a board that must stay keeps every word: whoever wrote there is not erased until it need not any more', async () => {
	const { pupil, board, teacher } = it.north;
	await sent(it.house, pupil, 'board', board, aNote('zeehondje'));
	// the same of what was said in its sessions alone
	const going = await startSession(it.house, it.north);
	const top = { type: 'say-words', session: going.session, id: newId(), kind: 'top', words: 'goudvink' };
	await sent(it.house, teacher, 'sessions', going.sessions, top);
	const requests = [await askToErase(pupil.person), await askToErase(teacher.person)];
	for (const on of [
		{ is: 'stream', id: board },
		{ is: 'term', term: 'board' }
	] as const) {
		const hold = await keep(on);
		for (const request of requests) expect(await erase(request)).toBe('held');
		expect(await whereIs(it.rows, 'zeehondje')).toEqual(['kring.events']);
		expect(await whereIs(it.rows, 'goudvink')).toEqual(['kring.events']);
		expect(await lift(hold)).toBeUndefined();
	}
	for (const request of requests) expect(await erase(request)).toBe('gone');
	for (const word of ['zeehondje', 'goudvink']) expect(await whereIs(it.rows, word)).toEqual([]);
});

test('a board elsewhere that must stay, and someone else who must, keep nobody', async () => {
	const { pupil, board, otherTeacher } = it.north;
	await sent(it.house, pupil, 'board', board, aNote('zeehondje'));
	await keep({ is: 'stream', id: newId() });
	await keep({ is: 'person', id: otherTeacher.person });
	expect(await erase(await askToErase(pupil.person))).toBe('gone');
});

test('who left long ago stays for as long as a board on which they wrote must', async () => {
	const { pupil, board, administrator, school } = it.north;
	await sent(it.house, pupil, 'board', board, aNote('zeehondje'));
	await sent(it.house, administrator, 'school', school, { type: 'let-go', person: pupil.person } as { type: string });
	const hold = await keep({ is: 'stream', id: board });
	now = Date.parse('2028-12-01T09:00:00Z');
	expect(await forgetLeavers(it.house, 'north')).toBe(0);
	expect(await whereIs(it.rows, 'zeehondje')).toEqual(['kring.events']);
	await lift(hold);
	expect(await forgetLeavers(it.house, 'north')).toBe(1);
	expect(await whereIs(it.rows, 'zeehondje')).toEqual([]);
});

test('a household that must stay, or with a child who must, is not taken apart by hand', async () => {
	const { coordinator, pupil, leaver } = it.north;
	await openHousehold(it.house, it.north);
	const [home] = await it.rows<{ household: string; id: string }>(
		`select household, id from kring.guardians where organisation = 'north'`
	);
	const [stream] = await it.rows<{ id: string }>(
		`select id from kring.streams where organisation = 'north' and kind = 'households'`
	);
	const { household = '', id: guardian = '' } = home ?? {};
	const ask = (command: { type: string; [more: string]: unknown }) =>
		send(it.house, coordinator, 'households', stream?.id ?? '', { household, ...command });
	await ask({ type: 'add-child', child: leaver.person });
	const acts = [
		{ type: 'remove-guardian', guardian },
		{ type: 'take-child-out', child: pupil.person },
		{ type: 'close-household' }
	];
	const request = await askToErase(guardian, 'guardian');
	const stays = async () => {
		for (const act of acts) expect(await ask(act), act.type).toEqual({ refused: 'must-stay' });
		expect(await it.rows(`select from kring.guardians where id = $1`, [guardian])).toHaveLength(1);
		expect(await erase(request)).toBe('held');
	};
	for (const on of [
		{ is: 'household', id: household },
		{ is: 'person', id: pupil.person }
	] as const) {
		const hold = await keep(on);
		await stays();
		// what adds to it, or mends it, goes on; of a child that need not stay nothing is held but the whole
		if (on.is === 'person')
			expect(await ask({ type: 'take-child-out', child: leaver.person })).toHaveProperty('version');
		await lift(hold);
		const [waiting] = await it.rows<{ n: number }>('select count(*)::int as n from kring.holds');
		expect(waiting?.n).toBe(0);
	}
	expect(await ask({ type: 'remove-guardian', guardian })).toHaveProperty('version');
});

test('what had to stay until a day that is over keeps nobody', async () => {
	const { pupil } = it.north;
	await keep({ is: 'person', id: pupil.person }, '2026-11-23');
	const request = await askToErase(pupil.person);
	expect(await erase(request)).toBe('held');
	now += 2 * 86_400_000;
	expect(await erase(request)).toBe('gone');
});
