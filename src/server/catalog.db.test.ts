import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenIn, catalogRules } from '#testing/catalog.ts';
import { freshDatabase } from '#testing/database.ts';
import type { Database } from './postgres/database.ts';

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

test('K6: the live schema breaks no rule of the catalog', async () => expect(await brokenIn(owner)).toEqual([]));

/** A fault of each kind, and what the catalog must say of it. */
const faults: Record<string, [sql: string, broken: string]> = {
	'every table forces row-level security': ['alter table kring.people no force row level security', 'kring.people'],
	'every table has a policy': ['drop policy pipe on kring.commands', 'kring.commands'],
	'every policy of the app holds to its organisation': [
		'create policy anyone on kring.boards for select to kring_reader using (notes >= 0)',
		'kring.boards: anyone'
	],
	'the app’s roles own nothing and cannot step over row-level security': [
		'alter table kring.plantings owner to kring_pipe',
		'kring_pipe'
	],
	'unique keys lead with the organisation': [
		'create unique index by_name on kring.people (given_name)',
		'kring.by_name'
	],
	'every table but the two named has an organisation that is never empty': [
		`create table kring.moods (mood text); alter table kring.moods enable row level security;
		alter table kring.moods force row level security;
		create policy pipe on kring.moods using (mood = kring.organisation())`,
		'kring.moods'
	],
	'no function runs with the rights of its owner': [
		`create function kring.all_people() returns bigint language sql security definer as 'select count(*) from kring.people'`,
		'kring.all_people'
	],
	'nothing is kept or shown past row-level security: no materialised view, no view of the owner': [
		'create materialized view kring.everyone as select * from kring.people',
		'kring.everyone'
	],
	'nobody but the app’s roles was given anything': [
		'create role visitor; grant select on kring.people to visitor',
		'kring.people: visitor'
	],
	'a schema apart belongs to its own role, which may read nothing else, and nobody else may read there': [
		'grant select on identity.passkey to kring_reader',
		'kring_reader in identity.passkey'
	]
};

describe('a fault of each kind is found', () => {
	for (const { rule } of catalogRules)
		test(rule, async () => {
			const [sql, broken] = faults[rule] ?? ['select no_fault_was_planted', ''];
			await owner.query(`begin; ${sql}`);
			try {
				expect(await brokenIn(owner)).toEqual([`${rule}: ${broken}`]);
			} finally {
				await owner.query('rollback');
			}
		});

	test('a table without any protection, in any schema but the two apart', async () => {
		await owner.query(`begin; create schema elsewhere; create table elsewhere.notes (id uuid primary key, words text)`);
		const found = await brokenIn(owner);
		await owner.query('rollback');
		expect(found.filter((line) => line.includes('elsewhere.'))).toHaveLength(4);
	});

	test('a view that reads with the rights of its owner; one that reads with ours is none', async () => {
		await owner.query('begin; create view kring.names as select given_name from kring.people');
		const found = await brokenIn(owner);
		await owner.query('alter view kring.names set (security_invoker = true)');
		const after = await brokenIn(owner);
		await owner.query('rollback');
		expect(found).toHaveLength(1);
		expect(after).toEqual([]);
	});

	test('what everyone was given, and the role of signing in outside its own schema', async () => {
		await owner.query('begin; grant select on identity.session to public');
		const everyone = await brokenIn(owner);
		await owner.query('rollback; begin; grant select on kring.accounts to kring_identity');
		const outside = await brokenIn(owner);
		await owner.query('rollback');
		expect(everyone.filter((line) => /kring_(pipe|reader) in identity.session$/.test(line))).toHaveLength(2);
		expect(outside.filter((line) => line.endsWith('kring_identity in kring.accounts'))).toHaveLength(1);
		await owner.query(
			'begin; grant select on identity.session to kring_jobs; grant select on jobs.job to kring_identity'
		);
		const crossed = await brokenIn(owner);
		await owner.query('rollback');
		expect(crossed.map((line) => line.replace(/.*: /, ''))).toEqual([
			'kring_identity in jobs.job',
			'kring_jobs in identity.session'
		]);
	});

	test('the schemas for signing in and for jobs are left to themselves', async () => {
		await owner.query('begin; create table jobs.waiting (id int primary key); create table identity.waiting (id int)');
		const found = await brokenIn(owner);
		await owner.query('rollback');
		expect(found).toEqual([]);
	});
});
