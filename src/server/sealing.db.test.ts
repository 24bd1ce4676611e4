import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { listen, reaches } from '#testing/ear.ts';
import { send, sent, testSecret } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { whereIs } from '#testing/search.ts';
import { keysFrom } from './keys.ts';

let it: TwoSchools;
let diary: string;
const words = 'zeepaardjesverdriet';
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	diary = await startDiary();
	await write('p1', words);
});
afterAll(() => it?.close());

const startDiary = async (): Promise<string> => {
	const stream = newId();
	const { teacher, group } = it.north;
	await sent(it.house, teacher, 'diary', stream, { type: 'open-diary', audience: `group:${group}` } as {
		type: string;
	});
	return stream;
};
const write = (page: string, text: string, stream = diary) =>
	sent(it.house, it.north.teacher, 'diary', stream, { type: 'write-page', page, words: text } as { type: string });
const bodiesOf = (stream: string) =>
	it.rows<{ body: string }>('select body from kring.events where stream = $1 order by version', [stream]);

test('K13: the words of a confidential stream stand in no column of any table, also not of a refused command', async () => {
	await send(it.house, it.north.teacher, 'diary', newId(), { type: 'write-page', page: 'p', words } as {
		type: string;
	});
	await send(it.house, it.north.pupil, 'diary', diary, { type: 'write-page', page: 'p', words } as { type: string });
	expect(await whereIs(it.rows, words)).toEqual([]);
	await sent(it.house, it.north.teacher, 'board', it.north.board, aNote(words));
	expect(await whereIs(it.rows, words)).toEqual(['kring.events']);
	await it.rows(`update kring.events set body = null, actor = null, at = null where body like '%' || $1 || '%'`, [
		words
	]);
});

test('K13: a body of a confidential stream is no JSON and two equal pages look nothing alike', async () => {
	await write('p2', words);
	await write('p2', words);
	const bodies = (await bodiesOf(diary)).map(({ body }) => body);
	for (const body of bodies) {
		expect(body).toMatch(/^[A-Za-z0-9+/]+=*$/);
		expect(() => JSON.parse(Buffer.from(body, 'base64').toString()) as unknown).toThrow();
	}
	expect(new Set(bodies).size).toBe(bodies.length);
});

test('K13: who may hear it reads the words, also after a restart and with what is written next', async () => {
	const { pupil } = it.north;
	const restarted = it.another();
	const ear = await listen(restarted, pupil, { [diary]: -1 });
	expect(JSON.stringify(ear.heard)).toContain(words);
	const version = await sent(restarted, it.north.teacher, 'diary', diary, {
		type: 'write-page',
		page: 'p9',
		words: 'morgen'
	} as { type: string });
	expect(await ear.hears(reaches(version))).toMatchObject({ events: [{ type: 'page-written', words: 'morgen' }] });
	ear.leave();
});

test('K13: each stream has a key of its own, kept wrapped; another secret opens none of them', async () => {
	const second = await startDiary();
	const keys = keysFrom(testSecret);
	const keyOf = (stream: string, of = keys) => it.house.db.asPipe('north', (tx) => of.of(tx, 'north', stream));
	const [one, other] = [await keyOf(diary), await keyOf(second)];
	expect(one).toHaveLength(32);
	expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
	const [stored] = await it.rows<{ wrapped: Buffer }>('select wrapped from keys.stream_keys where stream = $1', [
		diary
	]);
	expect(stored?.wrapped.includes(one ?? '')).toBe(false);
	await expect(keyOf(diary, keysFrom('quite another secret, long enough'))).rejects.toThrow();
	await it.rows(
		'update keys.stream_keys a set wrapped = b.wrapped from keys.stream_keys b where a.stream = $1 and b.stream = $2',
		[second, diary]
	);
	await expect(keyOf(second)).rejects.toThrow();
});

test('K13: the same words on two confidential streams, or an open one, leave different fingerprints', async () => {
	const [one, other] = [await startDiary(), await startDiary()];
	for (const stream of [one, other]) await write('gelijk', 'gelijk', stream);
	const prints = await it.rows<{ fingerprint: Buffer }>(
		`select fingerprint from kring.commands c where exists (
			select from kring.events e where e.command = c.id and e.stream = any($1) and e.version = 2)`,
		[[one, other]]
	);
	expect(prints).toHaveLength(2);
	// with the words under the stream's own key, and without them under the house's
	const [first, second] = prints.map(({ fingerprint }) => fingerprint);
	expect(first).toHaveLength(32);
	for (const [from, to] of [
		[0, 16],
		[16, 32]
	])
		expect(first?.subarray(from, to)).not.toEqual(second?.subarray(from, to));
	const keys = keysFrom(testSecret);
	const key = Buffer.alloc(32, 1);
	expect(keys.fingerprint(key, 'a').equals(keys.fingerprint(undefined, 'a'))).toBe(false);
});

test('K13: a stream whose key is destroyed says nothing, takes nothing, and holds up nobody else', async () => {
	const { teacher, pupil, board } = it.north;
	const lost = await startDiary();
	await write('p1', 'walvis', lost);
	const other = it.another();
	const version = await sent(other, teacher, 'board', board, aNote('voor'));
	await write('p2', 'walvis', lost);
	await it.house.db.asPipe('north', (tx) => keysFrom(testSecret).destroy(tx, 'north', lost));

	// the other node catches up past events that can no longer be read
	expect(await sent(other, teacher, 'board', board, aNote('na'))).toBe(version + 1);
	for (const house of [other, it.another()]) {
		const messages = await house.hearing.missed(pupil, new Map([[lost, -1]]));
		expect(messages).toEqual([{ stream: lost, version: 3, state: { open: false, pages: {} } }]);
		for (const command of [
			{ type: 'write-page', page: 'p3', words: 'walvis' },
			{ type: 'open-diary', audience: `group:${it.north.group}` }
		])
			expect(await send(house, teacher, 'diary', lost, command)).toEqual({ refused: 'unknown-stream' });
	}
	for (const { body } of await bodiesOf(lost)) expect(body).not.toContain('{');
	expect(await bodiesOf(lost)).toHaveLength(3);
});

test('K13: a body moved to another place in the log cannot be opened there', async () => {
	const stream = await startDiary();
	await write('p1', 'hier', stream);
	await write('p2', 'daar', stream);
	await it.rows(
		`update kring.events a set body = b.body from kring.events b
			where a.stream = $1 and b.stream = $1 and a.version = 2 and b.version = 3`,
		[stream]
	);
	await expect(it.another().look('north', stream)).rejects.toThrow();
});

test('K14: no name of a person, a group or a school stands in the log or among the outcomes', async () => {
	const names = await it.rows<{ name: string }>(`
		select given_name as name from kring.people union select family_name || ' ' from kring.people
		union select name from kring.groups union select name from kring.organisations order by 1`);
	expect(names.length).toBeGreaterThan(8);
	for (const { name } of names) {
		const places = (await whereIs(it.rows, name)).filter((table) =>
			['kring.events', 'kring.commands', 'kring.streams'].includes(table)
		);
		expect(places, name).toEqual([]);
	}
	expect(await whereIs(it.rows, 'Daan')).toEqual(['kring.people']);
});
