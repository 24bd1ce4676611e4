import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { listen, reaches } from '#testing/ear.ts';
import { send } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

let it: TwoSchools;
let stream: string;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	stream = newId();
	const { teacher, group } = it.north;
	await send(it.house, teacher, 'mischief', stream, { type: 'begin', audience: `group:${group}` } as { type: string });
});
afterAll(() => it?.close());

const transactionsOf = async (ids: string[]) =>
	(await it.rows<{ x: string }>('select distinct xmin::text as x from kring.commands where id = any($1)', [ids]))
		.length;

test('what waits is taken together: many commands, few transactions', async () => {
	const ids = Array.from({ length: 64 }, () => newId());
	await Promise.all(
		ids.map((id) =>
			send(it.house, it.north.pupil, 'board', it.north.board, { type: 'choose-feest', feest: 'stars' }, id)
		)
	);
	expect(await it.rows('select from kring.commands where id = any($1)', [ids])).toHaveLength(64);
	expect(await transactionsOf(ids)).toBeLessThanOrEqual(2);
});

test('a rule that breaks fails its own command and no other of its group', async () => {
	const { teacher, board } = it.north;
	const ids = Array.from({ length: 4 }, () => newId());
	const [one, broken, two, three] = await Promise.allSettled([
		send(it.house, teacher, 'board', board, aNote(), ids[0]),
		send(it.house, teacher, 'mischief', stream, { type: 'break' }, ids[1]),
		send(it.house, teacher, 'mischief', stream, { type: 'count' }, ids[2]),
		send(it.house, teacher, 'board', board, aNote(), ids[3])
	]);
	expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'a rule broke' } });
	for (const kept of [one, two, three])
		expect(kept).toEqual({ status: 'fulfilled', value: { version: expect.any(Number) } });
	expect(await transactionsOf(ids)).toBe(1);
	expect(await it.rows('select from kring.commands where id = $1', [ids[1]])).toEqual([]);
});

test('a group that the database refuses is run again one by one: only the one that caused it fails', async () => {
	const { teacher, pupil, board } = it.north;
	// The database can refuse what the rules allow, as when a list meets something it cannot hold.
	await it.rows(`alter table kring.boards add constraint few check (notes <= 3)`);
	const ear = await listen(it.house, pupil, { [board]: -1, [stream]: -1 });
	const full = await send(it.house, teacher, 'board', board, aNote());
	expect(full).toHaveProperty('version');
	ear.forget();
	const outcomes = await Promise.allSettled([
		send(it.house, teacher, 'mischief', stream, { type: 'count' }),
		send(it.house, teacher, 'board', board, aNote('past er niet bij')),
		send(it.house, pupil, 'board', board, { type: 'choose-feest', feest: 'wave' }),
		send(it.house, teacher, 'mischief', stream, { type: 'refuse' })
	]);
	await it.rows(`alter table kring.boards drop constraint few`);
	expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([
		{ version: 3 },
		'failed',
		{ version: expect.any(Number) },
		{ refused: 'as-asked' }
	]);
	const version = Number((await it.house.look('north', board))?.version);
	await ear.hears((message) => message.stream === board && reaches(version)(message));
	ear.leave();
	expect(JSON.stringify(ear.heard)).not.toContain('past er niet bij');
	expect(JSON.stringify((await it.house.look('north', board))?.state)).not.toContain('past er niet bij');
	expect(await it.rows(`select from kring.events where body like '%past er niet bij%'`)).toEqual([]);
	expect(await send(it.house, teacher, 'board', board, aNote('nu wel'))).toEqual({ version: version + 1 });
});
