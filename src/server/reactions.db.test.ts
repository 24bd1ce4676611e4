import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Board } from '#boards/board-state.ts';
import { newId } from '#kernel/id.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { listen, reaches } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());

const everything = () =>
	it.rows(`select (select json_agg(e order by organisation, position)::text from kring.events e) as events,
		(select json_agg(s order by id)::text from kring.streams s) as streams,
		(select json_agg(b order by stream)::text from kring.boards b) as boards,
		(select json_agg(o order by id)::text from kring.organisations o) as heads`);

test('turning the year closes this board, opens the next and carries successes over, in one transaction', async () => {
	const { coordinator, pupil, board, group } = it.north;
	const success = { ...aNote('We lazen samen'), area: 'successes' };
	await sent(it.house, pupil, 'board', board, success);
	await sent(it.house, pupil, 'board', board, aNote('een los idee'));
	const next = newId();
	const id = newId();
	const ear = await listen(it.house, pupil, { [board]: -1 });
	const outcome = await send(
		it.house,
		coordinator,
		'board',
		board,
		{ type: 'turn-year', next, group, schoolYear: '2027-2028' } as { type: string },
		id
	);
	expect(outcome).toEqual({ version: expect.any(Number) });

	const written = await it.rows(`select stream, xmin::text as transaction from kring.events where command = $1`, [id]);
	expect(new Set(written.map(({ stream }) => stream))).toEqual(new Set([board, next, sessionsOf(next)]));
	expect(new Set(written.map(({ transaction }) => transaction)).size).toBe(1);
	const carried = (await it.house.look('north', next))?.state as Board;
	expect(carried.opened).toEqual({ group, schoolYear: '2027-2028', previous: board });
	expect(carried.notes.map(({ words }) => words)).toEqual(['We lazen samen']);
	expect(await send(it.house, pupil, 'board', board, aNote())).toEqual({ refused: 'board-is-closed' });
	if ('version' in outcome) await ear.hears(reaches(outcome.version));
	ear.leave();
	expect(await it.house.hearing.missed(pupil, new Map([[next, -1]]))).toMatchObject([{ stream: next, version: 2 }]);
	expect(await it.rows('select stream from kring.boards where group_id = $1', [group])).toHaveLength(2);
});

test('a note taken down is taken down in every year, and a screen there hears it', async () => {
	const { teacher, coordinator, pupil, board, group } = it.south;
	const success = { ...aNote('nijlpaard'), area: 'successes' };
	await sent(it.house, pupil, 'board', board, success);
	const next = newId();
	await sent(it.house, coordinator, 'board', board, { type: 'turn-year', next, group, schoolYear: '2027-2028' } as {
		type: string;
	});
	const ear = await listen(it.house, pupil, { [board]: -1 });
	expect(JSON.stringify(ear.heard)).toContain('nijlpaard');
	ear.forget();
	await sent(it.house, teacher, 'board', next, { type: 'take-down-note', note: success.note } as { type: string });
	const fresh = await ear.hears(() => true);
	expect(fresh).toMatchObject({ stream: board, state: {} });
	expect(JSON.stringify(fresh)).not.toContain('nijlpaard');
	expect(await it.rows(`select from kring.events where body like '%nijlpaard%'`)).toEqual([]);
	ear.leave();
});

test('K12: a reaction that is refused refuses the whole command; nothing happens by halves', async () => {
	const { coordinator, board, group, school } = it.north;
	const turn = { type: 'turn-year', next: newId(), group, schoolYear: '2029-2030' };
	const [current] = await it.rows<{ stream: string }>(
		`select stream from kring.boards where organisation = 'north' and school_year = '2027-2028'`
	);
	const stream = String(current?.stream);
	const before = await everything();
	expect(await send(it.house, coordinator, 'board', stream, { ...turn, next: board } as { type: string })).toEqual({
		refused: 'board-is-closed'
	});
	expect(await send(it.house, coordinator, 'board', stream, { ...turn, next: school } as { type: string })).toEqual({
		refused: 'unknown-stream'
	});
	expect(await everything()).toEqual(before);
	expect(await send(it.house, coordinator, 'board', stream, turn)).toEqual({ version: expect.any(Number) });
});

test('rules that set each other off without end are stopped; the command fails alone and leaves nothing', async () => {
	const { teacher, group } = it.south;
	const stream = newId();
	await sent(it.house, teacher, 'mischief', stream, { type: 'begin', audience: `group:${group}` } as {
		type: string;
	});
	const before = await everything();
	await expect(send(it.house, teacher, 'mischief', stream, { type: 'spin' })).rejects.toThrow(/reactions/);
	expect(await everything()).toEqual(before);
	const id = newId();
	const [spun, counted] = await Promise.allSettled([
		send(it.house, teacher, 'mischief', stream, { type: 'spin' }, id),
		sent(it.house, teacher, 'mischief', stream, { type: 'count' })
	]);
	expect(spun.status).toBe('rejected');
	expect(counted).toEqual({ status: 'fulfilled', value: 2 });
	expect(await it.rows('select from kring.commands where id = $1', [id])).toEqual([]);
});

test('K7: a teacher of one group does not turn a year onto the board of another, and a group that is not there gets none', async () => {
	const { teacher, coordinator, board } = it.south;
	const [current] = await it.rows<{ stream: string }>(
		`select stream from kring.boards where organisation = 'south' and school_year = '2027-2028'`
	);
	const stream = String(current?.stream ?? board);
	const turn = { type: 'turn-year', next: newId(), group: newId(), schoolYear: '2031-2032' };
	expect(await send(it.house, teacher, 'board', stream, turn)).toEqual({ refused: 'not-allowed' });
	expect(await send(it.house, coordinator, 'board', stream, turn)).toEqual({ refused: 'refers-to-nothing' });
	expect(await it.house.look('south', turn.next)).toBeUndefined();
});

test('K12: a school enters its people in one place', async () => {
	const { administrator } = it.south;
	const again = { type: 'open-school', name: 'Nog een', example: true };
	expect(await send(it.house, administrator, 'school', newId(), again)).toEqual({ refused: 'exists-already' });
});
