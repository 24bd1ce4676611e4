import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capabilities } from '#capabilities.ts';
import type { Database } from '#server/postgres/database.ts';
import { freshDatabase } from '#testing/database.ts';
import { readers, said, topics, type Table } from '../kept-table.ts';
import { tables } from '../kept.ts';
import { streams } from '../kept-streams.ts';
import { grounds, terms } from '../terms.ts';

let database: Database;
let owner: Client;
beforeAll(async () => {
	({ database } = await freshDatabase());
	owner = new Client(database.owner);
	await owner.connect();
});
afterAll(async () => {
	await owner?.end();
	await database?.stop();
});

const told = (from: Readonly<Record<string, Table>>) =>
	Object.entries(from)
		.flatMap(([table, { columns }]) =>
			Object.values(columns).flatMap((names) => names.split(' ').map((column) => `${table}.${column}`))
		)
		.toSorted();

/** Every column of the live schema; jobs hold ids of organisations and moments only, which a test of their own says. */
const live = async () =>
	(
		await owner.query<{ name: string }>(
			`select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
			where table_schema in ('kring', 'keys', 'identity') order by 1`
		)
	).rows
		.map(({ name }) => name)
		.toSorted();

/** Every rule by which someone reads a table, as `table: rule`. */
const rules = async () =>
	(
		await owner.query<{ name: string }>(
			`select n.nspname || '.' || c.relname || ': ' || p.polname as name from pg_policy p
			join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in ('kring', 'keys') and 'kring_reader'::regrole = any (p.polroles)`
		)
	).rows
		.map(({ name }) => name)
		.toSorted();

test('K16: what is told is what there is, column by column', async () => expect(told(tables)).toEqual(await live()));

test('K16: a table or a column that is not told is seen', async () => {
	await owner.query('begin; alter table kring.people add column birthday date; create table kring.moods (mood text)');
	const found = await live();
	await owner.query('rollback');
	expect(found.filter((name) => !told(tables).includes(name))).toEqual(['kring.moods.mood', 'kring.people.birthday']);
});

test('who reads a table is told by every rule there is, and by no other', async () => {
	const seen = Object.entries(tables).flatMap(([table, one]) =>
		Object.keys(one.seen).map((rule) => `${table}: ${rule}`)
	);
	expect(seen.toSorted()).toEqual(await rules());
});

test('every kind of stream has its term', () =>
	expect(Object.keys(streams).toSorted()).toEqual(Object.keys(capabilities).toSorted()));

test('every column that points at a person is named as such', async () => {
	const { rows } = await owner.query<{ name: string }>(
		`select f.relname || '.' || a.attname as name from pg_constraint c join pg_class f on f.oid = c.conrelid
		join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
		where c.contype = 'f' and c.confrelid = 'kring.people'::regclass and a.attname not in ('organisation', 'kind')`
	);
	const named = Object.entries(tables).flatMap(([table, { about = [] }]) =>
		about.map((column) => `${table}.${column}`)
	);
	expect(rows.length).toBeGreaterThan(8);
	expect(rows.map(({ name }) => `kring.${name}`).filter((name) => !named.includes(name))).toEqual([]);
});

test.each(['nl', 'en'])('what is told has its words in %s', (language) => {
	const book = JSON.parse(readFileSync(`messages/${language}/retention.json`, 'utf8')) as Record<string, string>;
	const asked = [
		...Object.keys(terms).map((name) => `term-${name}`),
		...grounds.map((name) => `ground-${name}`),
		...said.map((name) => `said-${name}`),
		...topics.flatMap((name) => [`topic-${name}`, `why-${name}`]),
		...readers.map((name) => `reader-${name}`)
	];
	expect(asked.filter((key) => !book[key])).toEqual([]);
});

test('jobs hold nothing of a person', async () => {
	const { rows } = await owner.query<{ name: string }>(`select name from jobs.queue where name !~ '^__' order by name`);
	expect(rows.map(({ name }) => name)).toEqual(['night', 'night-of-an-organisation']);
});
