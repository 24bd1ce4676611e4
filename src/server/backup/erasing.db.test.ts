import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Board } from '#boards/board-state.ts';
import { newId } from '#kernel/id.ts';
import { openShelf, type Shelf } from '#testing/backup.ts';
import { freshDatabase } from '#testing/database.ts';
import { sent } from '#testing/house.ts';
import { filesOf, foundIn, insideOf } from '#testing/in-files.ts';
import { aNote } from '#testing/note.ts';
import { whereIs } from '#testing/search.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { remembered, rememberErasure } from './erasures.ts';
import { keysOf } from './take.ts';

let it: TwoSchools;
let shelf: Shelf;
let now = Date.parse('2026-11-22T09:00:00Z');
beforeAll(async () => {
	it = await openTwoSchoolHouse({ clock: () => now });
	shelf = await openShelf();
});
afterAll(async () => {
	await shelf?.stop();
	await it?.close();
});

const words = (kind: string) => Array.from({ length: 100 }, (_, index) => `${kind}${index}geheim${newId().slice(-8)}`);

const take = (from: string[], n: number) => from.slice(n, n + 1).join('');

test(
	'K4, K13: 100 words erased after a backup are nowhere when that backup is put back',
	{ timeout: 480_000 },
	async () => {
		const { teacher, pupil, board, group, organisation } = it.north;
		const [hung, told, stays] = [words('hing'), words('zei'), words('blijft')];
		const notes: string[] = [];
		const write = (stream: string, command: { type: string; [more: string]: unknown }) =>
			sent(it.house, teacher, 'diary', stream, command);
		const [diary, torn] = [newId(), newId()];
		for (const stream of [diary, torn]) await write(stream, { type: 'open-diary', audience: `group:${group}` });
		for (let n = 0; n < 100; n++) {
			// ten words on each note, one after the other
			const last = notes.at(-1);
			if (n % 10 === 0 || last === undefined) {
				const note = aNote(take(hung, n));
				notes.push(note.note);
				await sent(it.house, pupil, 'board', board, note);
			} else {
				const edit = { type: 'edit-note', note: last, revision: (n % 10) - 1, words: take(hung, n), drawing: null };
				await sent(it.house, pupil, 'board', board, edit);
			}
			await write(diary, { type: 'write-page', page: `${n}`, words: take(told, n) });
			await write(torn, { type: 'write-page', page: `${n}`, words: take(told, n) });
			if (n < 10) await sent(it.house, it.south.pupil, 'board', it.south.board, aNote(take(stays, n)));
		}
		await shelf.take(it.database, 'full');
		const before = await insideOf(shelf.path('full'), 'data');
		expect(foundIn([before], hung)).toHaveLength(100);
		expect(foundIn(await filesOf(it.rows), hung)).toHaveLength(100);

		for (const note of notes)
			await sent(it.house, teacher, 'board', board, { type: 'take-down-note', note } as { type: string });
		await it.house.destroy(organisation, diary);
		for (let n = 0; n < 100; n++) await write(torn, { type: 'tear-out', page: `${n}` });
		const emptied = (await it.house.look(organisation, board))?.state;

		const restored = await shelf.restore(it.database, 'full');
		// of the board and the torn diary an event each; of the destroyed one what opened it too, and its key
		expect(restored.erasedAgain).toBe(100 + 100 + 102);
		for (const word of [take(hung, 0), take(hung, 99), take(told, 0), take(told, 99)])
			expect(await whereIs(it.rows, word), word).toEqual([]);
		expect(foundIn(await filesOf(it.rows), [...hung, ...told])).toEqual([]);
		expect(await it.rows('select from keys.stream_keys where stream = $1', [diary])).toEqual([]);

		const fresh = it.another();
		expect((await fresh.look(organisation, diary))?.state).toEqual({ open: false, pages: {} });
		expect((await fresh.look(organisation, torn))?.state).toEqual({ open: true, pages: {} });
		expect(JSON.stringify((await fresh.look(organisation, board))?.state)).not.toContain('geheim');
		expect((await fresh.look(organisation, board))?.state).toMatchObject({ notes: (emptied as Board).notes });
		const south = JSON.stringify((await fresh.look('south', it.south.board))?.state);
		for (let n = 0; n < 10; n++) expect(south).toContain(take(stays, n));
		expect(await it.rows(`select notes from kring.boards where stream = $1`, [board])).toEqual([{ notes: 0 }]);

		await shelf.take(it.database, 'again');
		const inside = [await insideOf(shelf.path('again'), 'data'), await insideOf(keysOf(shelf.path('again')), 'keys')];
		expect(foundIn(inside, [...hung, ...told])).toEqual([]);
		expect(foundIn(inside, stays.slice(0, 10))).toHaveLength(10);

		// on another machine the newest keys are all that tells of it
		const { database } = await freshDatabase();
		expect(
			(await shelf.restore(database, 'full', { keysFile: keysOf(shelf.path('again')) })).erasedAgain
		).toBeGreaterThan(200);
		const moved = it.another({ login: (role) => database.as(role) });
		expect(JSON.stringify((await moved.look(organisation, board))?.state)).not.toContain('geheim');
		expect((await moved.look(organisation, diary))?.state).toEqual({ open: false, pages: {} });
		await database.stop();
	}
);

test('K4: what stands in the place of an erased event is not taken for it', async () => {
	const { teacher, pupil, board } = it.south;
	await shelf.take(it.database, 'fork');
	const note = aNote('weg');
	const version = await sent(it.house, pupil, 'board', board, note);
	await sent(it.house, teacher, 'board', board, { type: 'take-down-note', note: note.note } as { type: string });
	await shelf.restore(it.database, 'fork');
	expect(await sent(it.house, pupil, 'board', board, aNote('op dezelfde plek'))).toBe(version);
	await shelf.take(it.database, 'forked');
	expect(await shelf.restore(it.database, 'forked')).toMatchObject({ erasedAgain: 0 });
	expect(JSON.stringify((await it.another().look('south', board))?.state)).toContain('op dezelfde plek');
});

test('K14: people who were erased come back in no register, and have nothing to sign in to', async () => {
	const { organisation, leaver, pupil, teacher } = it.north;
	const [gone, moved] = [newId(), newId()];
	await it.rows(
		`insert into identity."user" (id, email) values ($1, 'weg@voorbeeld.nl'), ($2, 'blijft@voorbeeld.nl')`,
		[gone, moved]
	);
	await it.rows(
		`insert into identity.account (id, "accountId", "providerId", "userId") values ($1, 'a', 'credential', $1)`,
		[gone]
	);
	await it.rows(
		`insert into kring.accounts (organisation, person, account) values ('north', $1, $3), ('north', $2, $4), ('south', $5, $4)`,
		[teacher.person, pupil.person, gone, moved, it.south.teacher.person]
	);
	await shelf.take(it.database, 'people');
	await it.house.db.asPipe(organisation, (tx) =>
		rememberErasure(tx, organisation, { persons: [leaver.person, teacher.person, pupil.person] }, now)
	);
	await shelf.restore(it.database, 'people');
	for (const { person } of [leaver, teacher, pupil])
		expect(await whereIs(it.rows, person)).not.toContain('kring.people');
	for (const table of ['members', 'accounts'])
		expect(
			await it.rows(`select from kring.${table} where person = any($1)`, [
				[leaver.person, teacher.person, pupil.person]
			])
		).toEqual([]);
	expect(await it.rows(`select id from identity."user" order by email`)).toEqual([{ id: moved }]);
	expect(await it.rows('select from identity.account')).toEqual([]);
	expect(await it.rows('select from kring.people where organisation = $1', ['south'])).not.toEqual([]);
});

test('what was erased is remembered for longer than a backup is kept, and no longer', async () => {
	const { organisation } = it.north;
	const remember = () =>
		it.house.db.asPipe(organisation, (tx) => rememberErasure(tx, organisation, { persons: [newId()] }, now));
	const count = async () =>
		Number(
			(
				await it.rows<{ n: string }>('select count(*) as n from keys.erasures where organisation = $1', [organisation])
			)[0]?.n
		);
	expect(remembered).toBeGreaterThan(35 * 86_400_000);
	await remember();
	const all = await count();
	now += remembered;
	await remember();
	expect(await count()).toBe(all + 1);
	now += 1;
	await remember();
	expect(await count()).toBe(2);
});
