import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#testing/database.ts';
import { openTestHouse } from '#testing/house.ts';
import type { House } from '#server/house.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { propose } from '#sessions/propose.ts';
import type { Sessions } from '#sessions/session-state.ts';
import { exampleHistory } from './history.ts';
import { handleAll } from '#server/planting.ts';
import { teamKey } from '#schools/next-year.ts';
import { teamStreamOf } from '#teams/stream-of.ts';
import type { Team } from '#teams/team-state.ts';
import { plant } from './plant.ts';
import { boardId, regenboog } from './regenboog.ts';

const today = '2026-11-22';
const { organisation } = regenboog;
let house: House;
let stop: () => Promise<void>;

beforeAll(async () => {
	const { database } = await freshDatabase();
	house = openTestHouse((role) => database.as(role));
	stop = () => database.stop();
	await house.found(organisation);
	await plant((batch) => handleAll(house, batch), today);
}, 480_000);
afterAll(async () => {
	await house?.close();
	await stop?.();
});

const rows = async (sql: string, values: unknown[] = []) =>
	house.db.asPipe(organisation, async (tx) => (await tx.query(sql, values)).rows);

test('everyone of the example may do what the example says they did', async () => {
	const commands = exampleHistory(today).length;
	expect(await rows(`select count(*)::int as commands from kring.commands where outcome ? 'version'`)).toEqual([
		{ commands }
	]);
	const last = exampleHistory(today).filter(({ stream }) => stream === boardId('5b', '2026-2027')).length;
	const [stream] = await rows('select version from kring.streams where id = $1', [boardId('5b', '2026-2027')]);
	expect(stream.version).toBeGreaterThanOrEqual(last);
});

test('every session is over: its faces and the teacher’s side are gone, and nothing of it can be read', async () => {
	const ofKind = `select kind, count(*)::int as streams from kring.streams
		where kind in ('sessions', 'faces', 'aside', 'revealed') group by kind order by kind`;
	expect(await rows(ofKind)).toEqual([
		{ kind: 'aside', streams: 100 },
		{ kind: 'faces', streams: 100 },
		{ kind: 'sessions', streams: 9 }
	]);
	const readable = `select e.stream from kring.events e join kring.streams s on s.id = e.stream
		where s.kind in ('faces', 'aside') and e.body is not null`;
	expect(await rows(readable)).toEqual([]);
	const keys = `select s.kind, count(*)::int as streams from keys.stream_keys k join kring.streams s on s.id = k.stream
		group by s.kind order by s.kind`;
	expect(await rows(keys)).toEqual([
		{ kind: 'adults', streams: 2 },
		// of the question that is open now, and what teachers see first
		{ kind: 'answers', streams: 1 },
		{ kind: 'circle', streams: 3 },
		{ kind: 'households', streams: 1 },
		// of the arenas of which nobody ranked an idea yet
		{ kind: 'ranks', streams: 2 },
		{ kind: 'replies', streams: 8 },
		// where pupils answered, who sat in the ring is forgotten
		{ kind: 'ring', streams: 3 },
		{ kind: 'together', streams: 2 },
		{ kind: 'turns', streams: 1 },
		{ kind: 'voice', streams: 6 }
	]);
	const absences = `select position from kring.events where body like '%absence-marked%'`;
	expect(await rows(absences)).toEqual([]);
});

test('5b has no session going on, one to look back on, and Daan leads the next', async () => {
	const found = await house.look(organisation, sessionsOf(boardId('5b', '2026-2027')));
	const { current, last, turns } = (found ?? expect.unreachable()).state as Sessions;
	expect(current).toBeNull();
	expect(last?.said.map(({ kind }) => kind)).toEqual(['top', 'tip']);
	const people = await rows(
		`select p.id, p.given_name as name from kring.people p join kring.members m on m.person = p.id
		join kring.groups g on g.id = m.group_id where g.key = '5b' and m.role = 'pupil' order by p.given_name, p.family_name`
	);
	const [next] = propose(
		'bovenbouw',
		people.map(({ id }) => id),
		turns
	).leads;
	expect(people.find(({ id }) => id === next)?.name).toBe('Daan');
});

test('a goal of the team was heard by pupils, and the school reads what groups said', async () => {
	const beside = await house.look(organisation, teamStreamOf(boardId(teamKey, '2026-2027')));
	const { asked } = (beside ?? expect.unreachable()).state as Team;
	expect(asked.map(({ came, told }) => [came, told])).toEqual([
		[24, true],
		[25, true],
		[null, false],
		[23, false]
	]);
	expect(
		await rows(
			`select g.key, v.about_support as support, v.done is not null as done, v.noticed from kring.pupil_voice v
			join kring.groups g on g.id = v.group_id order by v.day, g.key`
		)
	).toEqual([
		// of an arena, of which pupils of these classes sat in the ring
		{ key: '1-2b', support: false, done: true, noticed: 'yes' },
		{ key: '3', support: false, done: true, noticed: 'yes' },
		{ key: '4', support: false, done: true, noticed: 'yes' },
		{ key: '7-8', support: false, done: true, noticed: null },
		{ key: '4', support: true, done: true, noticed: null },
		{ key: '5a', support: true, done: false, noticed: null }
	]);
});

test('the registers hold the school, and its hearers are those of each group', async () => {
	expect(await rows('select name, example from kring.organisations')).toEqual([
		{ name: 'De Regenboog', example: true }
	]);
	expect(await rows('select kind, count(*)::int as people from kring.people group by kind order by kind')).toEqual([
		{ kind: 'pupil', people: 204 },
		{ kind: 'screen', people: 9 },
		{ kind: 'staff', people: 16 }
	]);
	const [heard] = await rows(
		`select count(*)::int as hearers from kring.hearers h join kring.groups g on h.audience = 'group:' || g.id
		 where g.key = '5b'`
	);
	// 28 children, a digibord, meester Tom and the ib'er
	expect(heard).toEqual({ hearers: 31 });
});

test('planting it again changes nothing (K2)', async () => {
	const [before] = await rows('select head from kring.organisations');
	await plant((batch) => handleAll(house, batch), today);
	expect(await rows('select head from kring.organisations')).toEqual([before]);
});
