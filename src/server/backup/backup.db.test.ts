import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openShelf, type Shelf } from '#testing/backup.ts';
import { freshDatabase } from '#testing/database.ts';
import { sent, testSecret } from '#testing/house.ts';
import { aNote } from '#testing/note.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import { verifyAll } from '../audit/verifying.ts';
import { keysFrom } from '../keys.ts';
import type { Database } from '../postgres/database.ts';
import { allSchemas } from './tables.ts';
import { keysOf } from './take.ts';

let it: TwoSchools;
let shelf: Shelf;
const others: Database[] = [];
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	shelf = await openShelf();
});
afterAll(async () => {
	for (const database of others) await database.stop();
	await shelf?.stop();
	await it?.close();
});

const another = async (): Promise<Database> => {
	const { database } = await freshDatabase();
	others.push(database);
	return database;
};

/** Everything a database holds, table by table, as text; but for what a restore writes of itself. */
const contentsOf = async (database: Database): Promise<Record<string, string[]>> => {
	const client = new Client(database.owner);
	await client.connect();
	try {
		const { rows: tables } = await client.query<{ name: string }>(
			`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) order by 1`,
			[allSchemas]
		);
		const contents: Record<string, string[]> = {};
		for (const { name } of tables) {
			const { rows } = await client.query<{ row: string }>(
				`select (to_jsonb(t) - array['restored', 'audit_rows', 'audit_hash'])::text as row from ${name} t
					where to_jsonb(t) ->> 'act' is distinct from 'restored' order by 1`
			);
			contents[name] = rows.map(({ row }) => row);
		}
		return contents;
	} finally {
		await client.end();
	}
};

/** The tables, their columns, policies, keys, rights: all that the schema is made of. */
const shapeOf = async (database: Database) => {
	const client = new Client(database.owner);
	await client.connect();
	try {
		const ask = async (sql: string) => (await client.query(sql, [allSchemas])).rows;
		return {
			columns: await ask(
				`select table_schema, table_name, column_name, data_type from information_schema.columns where table_schema = any($1) order by 1, 2, 3`
			),
			policies: await ask(
				'select * from pg_policies where schemaname = any($1) order by schemaname, tablename, policyname'
			),
			forced: await ask(
				`select n.nspname, relname, relrowsecurity, relforcerowsecurity, relacl::text from pg_class c
					join pg_namespace n on n.oid = relnamespace where n.nspname = any($1) and relkind <> 'i' order by 1, 2`
			),
			indexes: await ask('select indexdef from pg_indexes where schemaname = any($1) order by 1'),
			constraints: await ask(
				`select conrelid::regclass::text, conname, pg_get_constraintdef(c.oid), convalidated from pg_constraint c
					join pg_namespace n on n.oid = connamespace where n.nspname = any($1) order by 1, 2`
			),
			triggers: await ask(
				`select t.tgrelid::regclass::text, tgname, tgenabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
					join pg_namespace n on n.oid = c.relnamespace where not tgisinternal and n.nspname = any($1) order by 1, 2`
			),
			steps: (await client.query('select name, checksum from public.migrations order by name')).rows,
			schemas: (await client.query("select nspname from pg_namespace where nspname !~ '^pg_(toast_)?temp_' order by 1"))
				.rows
		};
	} finally {
		await client.end();
	}
};

const writeDiary = async (words: string): Promise<string> => {
	const { teacher, group } = it.north;
	const diary = newId();
	const ask = (command: { type: string; [more: string]: unknown }) => sent(it.house, teacher, 'diary', diary, command);
	await ask({ type: 'open-diary', audience: `group:${group}` });
	await ask({ type: 'write-page', page: 'p', words });
	return diary;
};

test('a backup put back in an empty database gives all that was there, to the last cell', async () => {
	const diary = await writeDiary('hermelijn');
	await sent(it.house, it.south.pupil, 'board', it.south.board, aNote('tab\there, line\nend, back\\slash, \\N, ☃'));
	const taken = await shelf.take(it.database, 'whole');
	const before = await contentsOf(it.database);
	for (const [name, rows] of Object.entries(before))
		expect(taken[name.replaceAll('"', '')] ?? 0, name).toBe(rows.length);

	const elsewhere = await another();
	const restored = await shelf.restore(elsewhere, 'whole', { replace: false });
	expect(restored).toMatchObject({ erasedAgain: 0 });
	expect(await contentsOf(elsewhere)).toEqual(before);
	expect(await shapeOf(elsewhere)).toEqual(await shapeOf(it.database));
	// what the restore wrote of itself goes on where the audit stood
	for await (const { months } of verifyAll(elsewhere.as, keysFrom(testSecret).link, Date.now()))
		expect(months.map(({ is }) => is)).toEqual(['whole']);
	expect(before['kring.events']?.length).toBeGreaterThan(20);

	const house = it.another({ login: (role) => elsewhere.as(role) });
	expect((await house.look('north', diary))?.state).toMatchObject({ pages: { p: 'hermelijn' } });
	await sent(house, it.north.teacher, 'diary', diary, { type: 'write-page', page: 'q', words: 'wezel' } as {
		type: string;
	});
	await sent(house, it.south.pupil, 'board', it.south.board, aNote('gaat verder'));
});

test('the files are this user’s alone, say nothing of what is in them, and nothing else is left beside them', async () => {
	await sent(it.house, it.north.pupil, 'board', it.north.board, aNote('bunzingbunzing'));
	await writeDiary('steenmarter');
	await shelf.take(it.database, 'quiet');
	for (const path of [shelf.path('quiet'), keysOf(shelf.path('quiet'))]) {
		expect((await stat(path)).mode & 0o777).toBe(0o600);
		const bytes = await readFile(path);
		for (const word of ['bunzing', 'steenmarter', 'north', 'Daan', 'organisation', 'create'])
			expect(bytes.includes(word), word).toBe(false);
	}
	expect((await readdir(shelf.path('.'))).filter((name) => name.endsWith('.part'))).toEqual([]);
	await expect(shelf.take(it.database, 'quiet')).rejects.toThrow(/^Dit bestand bestaat al/);
});

test('every schema of Kring, but the one for jobs, is in a backup', async () => {
	const schemas = await it.rows<{ name: string }>(
		`select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'jobs')`
	);
	expect(schemas.map(({ name }) => name).toSorted()).toEqual([...allSchemas].toSorted());
});

test('nothing is replaced that nobody asked to replace, and nothing is when a restore fails half-way', async () => {
	await shelf.take(it.database, 'early');
	await sent(it.house, it.north.pupil, 'board', it.north.board, aNote('van na de back-up'));
	const before = await contentsOf(it.database);
	const shape = await shapeOf(it.database);
	await expect(shelf.restore(it.database, 'early', { replace: false })).rejects.toThrow(/^Hier staan al gegevens/);
	const broken = () => Promise.reject(new Error('the lists could not be made'));
	await it.rows(`insert into keys.erasures (organisation, at, stream) values ('north', now(), $1)`, [it.north.board]);
	const erased = await contentsOf(it.database);
	await expect(shelf.restore(it.database, 'early', { rebuild: broken })).rejects.toThrow('the lists could not be made');
	expect(await contentsOf(it.database)).toEqual(erased);
	await it.rows(`delete from keys.erasures where stream = $1`, [it.north.board]);
	expect(await contentsOf(it.database)).toEqual(before);
	expect(await shapeOf(it.database)).toEqual(shape);
	await sent(it.house, it.north.pupil, 'board', it.north.board, aNote('en Kring gaat gewoon door'));
});

test('a file that is not whole, changed, another’s or no backup at all changes nothing, and says so', async () => {
	const elsewhere = await another();
	await shelf.take(it.database, 'good');
	const shape = await shapeOf(elsewhere);
	const bytes = await readFile(shelf.path('good'));
	const keys = await readFile(keysOf(shelf.path('good')));
	const put = async (data: Buffer, more: { keys?: Buffer; secret?: string } = {}) => {
		await writeFile(shelf.path('spoiled'), data);
		await writeFile(keysOf(shelf.path('spoiled')), more.keys ?? keys);
		return shelf.restore(elsewhere, 'spoiled', more.secret === undefined ? {} : { secret: more.secret });
	};
	for (let part = 0; part < 20; part++) {
		await expect(put(bytes.subarray(0, Math.floor((bytes.length * part) / 20))), `${part}`).rejects.toThrow(
			/^D(it|eze) /
		);
		const flipped = Buffer.from(bytes);
		const at = Math.floor(Math.random() * bytes.length);
		flipped[at] = (flipped[at] ?? 0) ^ 1;
		await expect(put(flipped), `flipped at ${at}`).rejects.toThrow(/^D(it|eze) /);
	}
	await expect(put(bytes, { keys: keys.subarray(0, -1) })).rejects.toThrow(/^Deze back-up is beschadigd/);
	await expect(put(keys)).rejects.toThrow(/^Dit bestand is een back-up van de sleutels/);
	await expect(put(bytes, { keys: bytes })).rejects.toThrow(/^Dit bestand is een back-up van de gegevens/);
	await expect(put(bytes, { secret: 'the secret of quite another Kring' })).rejects.toThrow(/ander geheim/);
	const picture = Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(9_000, 7)]);
	await expect(put(picture)).rejects.toThrow(/^Dit bestand is geen back-up van Kring/);
	expect(await shapeOf(elsewhere)).toEqual(shape);
	expect(Object.values(await contentsOf(elsewhere)).flat()).toEqual([]);
	await put(bytes);
	expect(await contentsOf(elsewhere)).toEqual(await contentsOf(it.database));
});

test('K13: keys of a later backup will do, older ones and those of another school will not', async () => {
	await shelf.take(it.database, 'before');
	const diary = await writeDiary('otter');
	await shelf.take(it.database, 'between');
	const began = await writeDiary('bever');
	await shelf.take(it.database, 'after');
	const elsewhere = await another();
	await shelf.restore(elsewhere, 'between', { keysFile: keysOf(shelf.path('after')) });
	const house = it.another({ login: (role) => elsewhere.as(role) });
	expect((await house.look('north', diary))?.state).toMatchObject({ pages: { p: 'otter' } });
	// what began since is not there, and may begin once more
	const { teacher, group } = it.north;
	await sent(house, teacher, 'diary', began, { type: 'open-diary', audience: `group:${group}` } as { type: string });
	const older = shelf.restore(await another(), 'between', { keysFile: keysOf(shelf.path('before')) });
	await expect(older).rejects.toThrow(/^Deze sleutels zijn ouder/);

	// other keys under the same secret: of a school that is a copy, and began this stream anew
	await it.rows(
		'update keys.stream_keys set wrapped = (select wrapped from keys.stream_keys where stream <> $1 limit 1) where stream = $1',
		[diary]
	);
	await shelf.take(it.database, 'wrong');
	await expect(shelf.restore(await another(), 'between', { keysFile: keysOf(shelf.path('wrong')) })).rejects.toThrow(
		/^De sleutels passen niet/
	);
	await it.rows('delete from keys.stream_keys where stream = $1', [diary]);
});

test('without keys everything comes back but the words of confidential streams', async () => {
	const diary = await writeDiary('bergmarmot');
	await shelf.take(it.database, 'keyless');
	const elsewhere = await another();
	await shelf.restore(elsewhere, 'keyless', { keysFile: undefined });
	const house = it.another({ login: (role) => elsewhere.as(role) });
	expect((await house.look('north', diary))?.state).toMatchObject({ pages: {} });
	expect((await house.look('north', it.north.board))?.state).toEqual(
		(await it.house.look('north', it.north.board))?.state
	);
});

test('a backup that is broken off leaves nothing behind; a restore that is leaves what was there', async () => {
	const broken = new AbortController();
	const taking = shelf.take(it.database, 'broken', { signal: broken.signal });
	broken.abort();
	await expect(taking).rejects.toThrow();
	expect((await readdir(shelf.path('.'))).filter((name) => name.startsWith('broken'))).toEqual([]);

	const note = aNote('eerst nog niet weg');
	await sent(it.house, it.north.pupil, 'board', it.north.board, note);
	await shelf.take(it.database, 'unbroken');
	await sent(it.house, it.north.teacher, 'board', it.north.board, { type: 'take-down-note', note: note.note } as {
		type: string;
	});
	const before = await contentsOf(it.database);
	const late = new AbortController();
	const rebuild = async () => late.abort();
	await expect(shelf.restore(it.database, 'unbroken', { rebuild, signal: late.signal })).rejects.toThrow();
	expect(await contentsOf(it.database)).toEqual(before);
});
