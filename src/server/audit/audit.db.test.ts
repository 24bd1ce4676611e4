import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { School } from '#testing/cast.ts';
import { send, sent, testSecret } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { whereIs } from '#testing/search.ts';
import { startSession } from '#testing/session.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { keysFrom } from '../keys.ts';
import { verifyAll } from './verifying.ts';

type Written = { act: string; kind: string; actor: string | null; device: string | null; about: string[] | null };

let it: TwoSchools;
beforeAll(async () => void (it = await openTwoSchoolHouse()));
afterAll(() => it?.close());

const rowsOf = ({ organisation }: School) =>
	it.rows<Written>(
		'select act, kind, actor, device, about from kring.audit where organisation = $1 order by month, position',
		[organisation]
	);
/** What was written down since. */
const since = async (school: School, work: () => Promise<unknown>): Promise<Written[]> => {
	const before = await rowsOf(school);
	await work();
	return (await rowsOf(school)).slice(before.length);
};
const verified = async () => {
	const found: string[] = [];
	for await (const { organisation, months } of verifyAll(
		(role) => it.database.as(role),
		keysFrom(testSecret).link,
		Date.now()
	))
		for (const { is } of months) found.push(`${organisation} ${is}`);
	return found;
};
const whole = ['north whole', 'south whole'];

test('K15: every accepted command is written down once, and nothing else is', async () => {
	const { north, house } = it;
	const id = newId();
	const note = aNote();
	const written = await since(north, async () => {
		await send(house, north.pupil, 'board', north.board, note, id);
		await send(house, north.pupil, 'board', north.board, note, id);
		await send(house, north.pupil, 'board', north.board, { ...note, words: '' });
		await send(house, north.leaver, 'board', north.board, aNote());
		await house.look(north.organisation, north.board);
	});
	expect(written).toEqual([{ act: 'add-note', kind: 'board', actor: north.pupil.person, device: null, about: null }]);
	expect(await verified()).toEqual(whole);
});

test('K15: a command and its row are there together or not at all', async () => {
	const { north, house } = it;
	const position = await it.headOf(north);
	await it.rows("alter table kring.audit add constraint no_notes check (act <> 'add-note') not valid");
	const written = await since(north, async () => {
		await expect(send(house, north.pupil, 'board', north.board, aNote())).rejects.toThrow();
	});
	await it.rows('alter table kring.audit drop constraint no_notes');
	expect([written, await it.headOf(north)]).toEqual([[], position]);
	await sent(house, north.pupil, 'board', north.board, aNote());
	expect(await verified()).toEqual(whole);
});

test('K1: two nodes that write at once tie all rows into one chain', async () => {
	const { north, house } = it;
	const other = it.another();
	const written = await since(north, () =>
		Promise.all(
			Array.from({ length: 40 }, (_, index) =>
				sent(index % 2 ? house : other, north.pupil, 'board', north.board, aNote())
			)
		)
	);
	expect(written).toHaveLength(40);
	expect(await verified()).toEqual(whole);
});

test('a row holds no words and no names', async () => {
	const { north, house } = it;
	const words = `geheim${newId()}`;
	await sent(house, north.pupil, 'board', north.board, { ...aNote(), words });
	await sent(house, north.administrator, 'school', north.school, {
		type: 'add-person',
		person: newId(),
		kind: 'pupil',
		given: 'Philomena',
		family: words
	});
	const found = await whereIs(it.rows, words);
	expect(found).toContain('kring.events');
	expect(found.filter((table) => table.startsWith('kring.audit'))).toEqual([]);
});

test('of a session is told that a child chose a face, and not who spoke in confidence, with whom, or what was chosen', async () => {
	const { south, house } = it;
	const { faces, aside } = await startSession(house, south);
	const { person } = south.pupil;
	const written = await since(south, async () => {
		await sent(house, south.pupil, 'faces', faces, { type: 'choose-face', person, face: 'sad' });
		await sent(house, south.pupil, 'aside', aside, { type: 'ask-to-talk', person });
		await sent(house, south.teacher, 'aside', aside, { type: 'have-talked', person });
	});
	expect(written).toEqual([
		{ act: 'choose-face', kind: 'faces', actor: person, device: null, about: null },
		{ act: 'wrote', kind: 'aside', actor: null, device: null, about: null },
		{ act: 'wrote', kind: 'aside', actor: south.teacher.person, device: null, about: null }
	]);
	expect(JSON.stringify(await it.rows('select * from kring.audit'))).not.toMatch(/sad|talk/);
});

test('what is destroyed for good is written down', async () => {
	const { south, house } = it;
	const diary = newId();
	await sent(house, south.teacher, 'diary', diary, { type: 'open-diary', audience: `group:${south.group}` });
	const written = await since(south, () => house.destroy(south.organisation, diary));
	expect(written.map(({ act, kind }) => [act, kind])).toEqual([['destroyed', 'diary']]);
	expect(await verified()).toEqual(whole);
});

test('what happens beside a command is written down in its own transaction', async () => {
	const { south, house } = it;
	const entry = { at: Date.now(), actor: south.coordinator.person, device: null, act: 'exported', kind: 'person' };
	const entries = [{ ...entry, stream: null, group: null, about: [south.pupil.person], times: 0 }];
	const write = (work: () => Promise<unknown>) =>
		house.db.asPipe(south.organisation, async (tx) => {
			await house.audit.writeIn(tx, south.organisation, entries);
			await work();
		});
	const written = await since(south, async () => {
		await expect(write(() => Promise.reject(new Error('half done')))).rejects.toThrow('half done');
		await Promise.all([write(async () => {}), sent(house, south.pupil, 'board', south.board, aNote())]);
	});
	expect(written.map(({ act }) => act).toSorted()).toEqual(['add-note', 'exported']);
	expect(await verified()).toEqual(whole);
});

test('K15: PostgreSQL lets the app change no row, and delete none that is not over', async () => {
	const client = new Client(it.database.as('kring_pipe'));
	await client.connect();
	await client.query(`select set_config('app.organisation', 'north', false)`);
	await expect(client.query(`update kring.audit set act = 'other'`)).rejects.toMatchObject({ code: '42501' });
	await expect(client.query(`truncate kring.audit`)).rejects.toMatchObject({ code: '42501' });
	await expect(client.query(`delete from kring.audit_months`)).rejects.toMatchObject({ code: '42501' });
	expect((await client.query(`delete from kring.audit`)).rowCount).toBe(0);
	await client.end();
});

test('who may read the audit reads that of their own school, and who works there only what they did or what was about them', async () => {
	const { house, north, south } = it;
	const read = ({ organisation }: School, person: string) =>
		house.db.asPerson(organisation, person, async (tx) => {
			const { rows } = await tx.query<{ organisation: string; count: number }>(
				'select organisation, count(*)::int as count from kring.audit group by organisation'
			);
			return rows.map((row) => row.organisation);
		});
	for (const reader of [north.coordinator, north.principal]) {
		expect(await read(north, reader.person)).toEqual(['north']);
		expect(await read(south, reader.person)).toEqual([]);
	}
	for (const other of [north.pupil, north.screen, north.leaver]) expect(await read(north, other.person)).toEqual([]);
	for (const { person } of [north.teacher, north.otherTeacher]) {
		const of = await house.db.asPerson('north', person, async (tx) => {
			const { rows } = await tx.query<{ actor: string; about: string[] | null }>(
				'select actor, about from kring.audit'
			);
			return rows;
		});
		expect(of.length).toBeGreaterThan(0);
		expect(of.every(({ actor, about }) => actor === person || about?.includes(person))).toBe(true);
		expect(await read(south, person)).toEqual([]);
	}
});
