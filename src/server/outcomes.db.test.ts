import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { send, sent } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());

const eventsOf = async (command: string) =>
	(await it.rows('select from kring.events where command = $1', [command])).length;

test('K2: a command that is sent again gets the same answer and happens once', async () => {
	const { teacher, board } = it.north;
	const id = newId();
	const note = aNote();
	const first = await send(it.house, teacher, 'board', board, note, id);
	await sent(it.house, teacher, 'board', board, aNote());
	expect(await send(it.house, teacher, 'board', board, note, id)).toEqual(first);
	expect(await eventsOf(id)).toBe(1);
});

test('K2: a command sent three times at once, to two nodes, happens once', async () => {
	const { teacher, board } = it.north;
	const other = it.another();
	for (let round = 0; round < 10; round++) {
		const id = newId();
		const note = aNote();
		const answers = await Promise.all(
			[it.house, it.house, other].map((house) => send(house, teacher, 'board', board, note, id))
		);
		expect(answers[0]).toEqual({ version: expect.any(Number) });
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect(await eventsOf(id)).toBe(1);
	}
});

test('K2: after a restart a command still has the answer it got, also a refusal and also on a confidential stream', async () => {
	const { teacher, board, group } = it.south;
	const diary = newId();
	const asked = [
		['board', board, aNote(), newId()],
		['board', board, { type: 'remove-note', note: newId() }, newId()],
		['diary', diary, { type: 'write-page', page: 'p1', words: 'nog te vroeg' }, newId()],
		['diary', diary, { type: 'open-diary', audience: `group:${group}` }, newId()],
		['diary', diary, { type: 'write-page', page: 'p1', words: 'een geheim' }, newId()]
	] as const;
	const before = [];
	for (const [kind, stream, command, id] of asked)
		before.push(await send(it.house, teacher, kind, stream, command, id));
	expect(before).toEqual([
		{ version: expect.any(Number) },
		{ refused: 'note-unknown' },
		{ refused: 'unknown-stream' },
		{ version: 1 },
		{ version: 2 }
	]);

	const restarted = it.another();
	const after = [];
	for (const [kind, stream, command, id] of asked)
		after.push(await send(restarted, teacher, kind, stream, command, id));
	expect(after).toEqual(before);
});

test('K2: an id that was used is refused to another person, another stream and with other words', async () => {
	const { teacher, pupil, board } = it.north;
	const id = newId();
	const note = aNote();
	await sent(it.house, teacher, 'board', board, note, id);
	const used = { refused: 'id-already-used' };
	expect(await send(it.house, pupil, 'board', board, note, id)).toEqual(used);
	expect(await send(it.house, teacher, 'board', board, { ...note, words: 'iets anders' } as typeof note, id)).toEqual(
		used
	);
	expect(await send(it.house, teacher, 'board', newId(), note, id)).toEqual(used);
	expect(await send(it.house, teacher, 'school', board, note, id)).toEqual(used);
	expect(await eventsOf(id)).toBe(1);
});

test('K2: the same id is another command in another school', async () => {
	const id = newId();
	const note = aNote();
	await sent(it.house, it.north.teacher, 'board', it.north.board, note, id);
	await sent(it.house, it.south.teacher, 'board', it.south.board, note, id);
	expect(await eventsOf(id)).toBe(2);
});

test('K2: an outcome holds no words', async () => {
	const words = 'kameleonthee';
	await sent(it.house, it.north.teacher, 'board', it.north.board, aNote(words));
	await send(it.house, it.north.teacher, 'board', it.north.board, { type: 'edit-note', note: words } as {
		type: string;
	});
	expect(await it.rows(`select from kring.commands where commands::text like '%' || $1 || '%'`, [words])).toEqual([]);
	const shapes = await it.rows(`select distinct jsonb_object_keys(outcome) as key from kring.commands order by key`);
	expect(shapes).toEqual([{ key: 'refused' }, { key: 'version' }]);
});

test('K12: a refusal changes nothing but its own outcome, and says why', async () => {
	const { teacher, pupil, otherTeacher, board, school, group, organisation } = it.north;
	const counts = () =>
		it.rows(`select (select json_agg(o order by id)::text from kring.organisations o) as organisations,
			${['streams', 'events', 'people', 'groups', 'members', 'appointments', 'hearers', 'boards']
				.map((table) => `(select json_agg(x order by x::text)::text from kring.${table} x) as ${table}`)
				.join(', ')}, (select count(*) from keys.stream_keys) as keys`);
	const before = await counts();
	const outcomes = await it.rows<{ count: string }>('select count(*) from kring.commands where organisation = $1', [
		organisation
	]);
	const anything = { type: 'no-such-command' };
	const refusals = [
		[teacher, 'board', board, anything, 'not-understood'],
		[teacher, 'constructor', board, anything, 'not-understood'],
		[teacher, 'board', newId(), aNote(), 'unknown-stream'],
		[otherTeacher, 'board', board, aNote(), 'unknown-stream'],
		[teacher, 'school', board, { type: 'open-school', name: 'Nog een', example: false }, 'unknown-stream'],
		[teacher, 'school', school, { type: 'open-school', name: 'Nog een', example: false }, 'unknown-stream'],
		[pupil, 'board', board, { type: 'take-down-note', note: newId() }, 'not-allowed'],
		[
			teacher,
			'board',
			board,
			{ type: 'carry-note', note: newId(), area: 'goals', words: 'x', drawing: null, measure: null, ends: null },
			'not-allowed'
		],
		[teacher, 'board', board, { type: 'remove-note', note: newId() }, 'note-unknown'],
		[teacher, 'diary', newId(), { type: 'open-diary', audience: 'group:elders' }, 'unknown-stream'],
		[
			teacher,
			'board',
			board,
			{ type: 'open-board', group, schoolYear: '2026-2027', previous: null },
			'board-is-open-already'
		]
	] as const;
	for (const [actor, kind, stream, command, refused] of refusals)
		expect(await send(it.house, actor, kind, stream, command), `${kind} ${command.type}`).toEqual({ refused });
	expect(await counts()).toEqual(before);
	const now = await it.rows<{ count: string }>('select count(*) from kring.commands where organisation = $1', [
		organisation
	]);
	expect(Number(now[0]?.count) - Number(outcomes[0]?.count)).toBe(refusals.length);
});

test('a command that changes nothing is accepted at the version where the stream stands', async () => {
	const { teacher, group } = it.south;
	const stream = newId();
	await sent(it.house, teacher, 'mischief', stream, { type: 'begin', audience: `group:${group}` } as { type: string });
	await sent(it.house, teacher, 'mischief', stream, { type: 'count' });
	expect(await send(it.house, teacher, 'mischief', stream, { type: 'do-nothing' })).toEqual({ version: 2 });
});
