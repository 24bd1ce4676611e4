import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { board } from '#boards/board.ts';
import type { Board } from '#boards/board-state.ts';
import { newId } from '#kernel/id.ts';
import { isState, listen } from '#testing/ear.ts';
import { sent, withOurs } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { foldStream } from './memory.ts';

let it: TwoSchools;
let now = Date.parse('2026-11-02T09:00:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
});
afterAll(() => it?.close());

type Row = { position: string; version: number; actor: string | null; at: Date | null; body: string | null };
const eventsOf = (stream: string) =>
	it.rows<Row>('select position, version, actor, at, body from kring.events where stream = $1 order by version', [
		stream
	]);

test('K4: taking a note down empties every event that told of it, and keeps its positions', async () => {
	const { teacher, pupil, board: stream } = it.north;
	const note = aNote('dromedaris');
	const stays = aNote('blijft hangen');
	await sent(it.house, pupil, 'board', stream, note);
	await sent(it.house, pupil, 'board', stream, stays);
	await sent(it.house, teacher, 'board', stream, { type: 'name-helpers', note: note.note, helpers: [pupil.person] } as {
		type: string;
	});
	const before = await eventsOf(stream);
	await sent(it.house, teacher, 'board', stream, { type: 'take-down-note', note: note.note } as { type: string });
	const after = await eventsOf(stream);

	expect(after.slice(0, -1).map(({ position, version }) => [position, version])).toEqual(
		before.map(({ position, version }) => [position, version])
	);
	for (const [index, row] of before.entries()) {
		const isOfNote = row.body?.includes(note.note);
		expect(after[index]).toEqual(isOfNote ? { ...row, actor: null, at: null, body: null } : row);
	}
	expect(after.at(-1)?.body).toContain('note-taken-down');
	expect(await it.rows(`select from kring.events where body like '%dromedaris%'`)).toEqual([]);
});

test('K4: what the house remembers of a stream is the fold of its emptied log, and the other school keeps its words', async () => {
	const { teacher, board: stream, organisation } = it.south;
	await sent(it.house, it.north.teacher, 'board', it.north.board, aNote('olifant'));
	const note = aNote('olifant');
	const edit = { type: 'edit-note', note: note.note, revision: 0, words: 'olifant met hoed', drawing: null };
	await sent(it.house, teacher, 'board', stream, note);
	await sent(it.house, teacher, 'board', stream, edit);
	await sent(it.house, teacher, 'board', stream, { type: 'take-down-note', note: note.note } as { type: string });
	await sent(it.house, teacher, 'board', stream, aNote('daarna'));

	const remembered = await it.house.look(organisation, stream);
	const folded = await it.house.db.asPipe(organisation, (tx) =>
		foldStream(tx, organisation, stream, withOurs, undefined)
	);
	expect(remembered?.state).toEqual(folded?.state);
	expect(JSON.stringify(folded?.state)).not.toContain('olifant');
	const left = folded?.state as Board | undefined;
	expect(left?.notes.map(({ words }) => words)).toEqual(['daarna']);
	const places = await it.rows(`select distinct organisation from kring.events where body like '%olifant%'`);
	expect(places).toEqual([{ organisation: 'north' }]);
});

test('K4: screens hear a fresh state of a stream that lost words, not the event that withdrew them', async () => {
	const { teacher, pupil, board: stream } = it.north;
	const note = aNote('giraffe');
	const version = await sent(it.house, pupil, 'board', stream, note);
	const ear = await listen(it.house, pupil, { [stream]: version });
	await sent(it.house, teacher, 'board', stream, { type: 'take-down-note', note: note.note } as { type: string });
	await ear.hears(isState);
	ear.leave();
	expect(ear.heard).toHaveLength(1);
	expect(ear.heard[0]).toMatchObject({ stream, version: version + 1 });
	expect(JSON.stringify(ear.heard)).not.toContain('giraffe');
});

test('K4: looking back skips what was emptied, also at a moment when it was still there', async () => {
	const { teacher, pupil, board: stream } = it.south;
	const note = aNote('neushoorn');
	now += 60_000;
	await sent(it.house, pupil, 'board', stream, note);
	const then = now;
	now += 60_000;
	await sent(it.house, pupil, 'board', stream, aNote('van later'));
	expect(JSON.stringify(await it.house.hearing.asOf(teacher, stream, then))).toContain('neushoorn');
	await sent(it.house, teacher, 'board', stream, { type: 'take-down-note', note: note.note } as { type: string });
	const past = JSON.stringify(await it.house.hearing.asOf(teacher, stream, then));
	expect(past).toContain(stream);
	expect(past).not.toContain('neushoorn');
	expect(past).not.toContain('van later');
});

test('K4: someone who comes back after the words were withdrawn starts from the state', async () => {
	const { teacher, pupil, board: stream } = it.south;
	const note = aNote('flamingo');
	const version = await sent(it.house, pupil, 'board', stream, note);
	await sent(it.house, teacher, 'board', stream, { type: 'take-down-note', note: note.note } as { type: string });
	for (const heard of [version - 1, version]) {
		const messages = await it.house.hearing.missed(pupil, new Map([[stream, heard]]));
		expect(messages).toHaveLength(1);
		expect(messages[0]).toMatchObject({ stream, version: version + 1, state: { opened: { schoolYear: '2026-2027' } } });
		expect(JSON.stringify(messages)).not.toContain('flamingo');
	}
});

test('K4: an event may withdraw all that came before it, and stays itself', async () => {
	const { teacher, organisation, group } = it.south;
	const diary = newId();
	const ask = (command: { type: string; [more: string]: unknown }) => sent(it.house, teacher, 'diary', diary, command);
	await ask({ type: 'open-diary', audience: `group:${group}` });
	await ask({ type: 'write-page', page: 'p', words: 'zeehond' });
	await ask({ type: 'burn' });
	expect((await eventsOf(diary)).map(({ body }) => body === null)).toEqual([true, true, false]);
	expect((await it.another().look(organisation, diary))?.state).toEqual({ open: true, burnt: true, pages: {} });
	await expect(ask({ type: 'write-page', page: 'q', words: 'walrus' })).rejects.toThrow('diary-is-closed');
});

test('K4, K13: a stream that is destroyed has no words, no time and no person left, and no key', async () => {
	const { teacher, organisation, group } = it.north;
	const diary = newId();
	await sent(it.house, teacher, 'diary', diary, { type: 'open-diary', audience: `group:${group}` } as { type: string });
	await sent(it.house, teacher, 'diary', diary, { type: 'write-page', page: 'p', words: 'krokodil' } as {
		type: string;
	});
	const before = await eventsOf(diary);
	const other = it.another();
	expect((await other.look(organisation, diary))?.state).toMatchObject({ open: true });
	const ear = await listen(it.house, teacher, { [diary]: -1 });
	ear.forget();

	await it.house.destroy(organisation, diary);
	const after = await eventsOf(diary);
	expect(after.slice(0, -1)).toEqual(before.map((row) => ({ ...row, actor: null, at: null, body: null })));
	expect(after.at(-1)).toMatchObject({ actor: null, at: null, body: null });
	expect(await ear.hears(() => true)).toMatchObject({ stream: diary, version: 3, state: { open: false, pages: {} } });
	ear.leave();
	expect((await it.house.look(organisation, diary))?.state).toEqual({ open: false, pages: {} });
	await other.catchUp(organisation);
	expect((await other.look(organisation, diary))?.state).toEqual({ open: false, pages: {} });
	await it.house.destroy(organisation, newId());
	const [{ gaps } = { gaps: -1 }] = await it.rows<{ gaps: number }>(
		`select (max(position) - count(*))::int as gaps from kring.events where organisation = 'north'`
	);
	expect(gaps).toBe(0);
	expect(await it.rows('select from keys.stream_keys where stream = $1', [diary])).toEqual([]);
	const fresh = it.another();
	expect((await fresh.look(organisation, diary))?.state).toEqual({ open: false, pages: {} });
});

test('K4: the pipe may empty an event and change or remove nothing else', async () => {
	const pipe = new Client(it.database.as('kring_pipe'));
	await pipe.connect();
	await pipe.query(`set app.organisation = 'north'`);
	const before = await it.rows('select * from kring.events order by organisation, position');
	const denied = { code: '42501' };
	for (const change of [
		`body = '{"type":"lie"}'`,
		`body = null`,
		`actor = null`,
		`at = now()`,
		`body = null, actor = null, at = now()`,
		`body = null, actor = gen_random_uuid(), at = null`,
		'position = position + 1',
		'version = version + 1',
		'command = gen_random_uuid()',
		'stream = gen_random_uuid()',
		`organisation = 'south'`
	])
		await expect(pipe.query(`update kring.events set ${change} where body is not null`), change).rejects.toMatchObject(
			denied
		);
	for (const sql of [
		'delete from kring.events',
		'truncate kring.events',
		'alter table kring.events disable row level security',
		`update kring.commands set outcome = '{}'`,
		'delete from kring.commands',
		'delete from kring.streams',
		'drop table kring.events'
	])
		await expect(pipe.query(sql), sql).rejects.toMatchObject(denied);
	await pipe.end();
	expect(await it.rows('select * from kring.events order by organisation, position')).toEqual(before);
});

test('K4: the board itself forgets a note that was taken down', () => {
	expect(board.withdraws?.({ type: 'note-taken-down', note: 'n' })?.({ type: 'note-removed', note: 'n' })).toBe(true);
	expect(board.withdraws?.({ type: 'note-taken-down', note: 'n' })?.({ type: 'note-removed', note: 'm' })).toBe(false);
});
