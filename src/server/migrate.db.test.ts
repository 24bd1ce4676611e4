import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshDatabase } from '#testing/database.ts';
import { migrate } from './migrate.ts';
import type { Database } from './postgres/database.ts';

let database: Database;
let owner: Client;
const empty = `test_empty_${process.pid}`;
const { passwords } = inject('testServer');
beforeAll(async () => {
	({ database } = await freshDatabase());
	owner = new Client(database.owner);
	await owner.connect();
	await owner.query(`create database ${empty}`);
});
afterAll(async () => {
	await owner?.query(`drop database if exists ${empty} with (force)`);
	await owner?.end();
	await database?.stop();
});

const shapeOf = async (client: Client) => {
	const { rows } = await client.query(`
		select table_schema, table_name, column_name, data_type from information_schema.columns
		where table_schema in ('kring', 'keys', 'identity', 'public') order by 1, 2, 3`);
	const { rows: policies } = await client.query(`select * from pg_policies order by schemaname, tablename, policyname`);
	const { rows: done } = await client.query('select name, checksum, at from public.migrations order by name');
	return { rows, policies, done };
};

test('migrating twice changes nothing', async () => {
	const before = await shapeOf(owner);
	expect(before.done.length).toBeGreaterThan(0);
	await migrate(database.owner, passwords);
	expect(await shapeOf(owner)).toEqual(before);
});

test('two nodes that start at once on an empty database both find it ready', async () => {
	const config = { ...database.owner, database: empty };
	await Promise.all([migrate(config, passwords), migrate(config, passwords), migrate(config, passwords)]);
	const client = new Client(config);
	await client.connect();
	const shape = await shapeOf(client);
	await client.end();
	const withoutTime = ({ done, ...rest }: typeof shape) => ({
		...rest,
		done: done.map(({ name, checksum }) => ({ name, checksum }))
	});
	expect(withoutTime(shape)).toEqual(withoutTime(await shapeOf(owner)));
});

test('a migration that was changed after it was applied is refused, and nothing is done', async () => {
	const before = await shapeOf(owner);
	await owner.query(`update public.migrations set checksum = 'other' where name = $1`, [before.done[0]?.name]);
	await expect(migrate(database.owner, passwords)).rejects.toThrow(String(before.done[0]?.name));
	await owner.query('update public.migrations set checksum = $1 where name = $2', [
		before.done[0]?.checksum,
		before.done[0]?.name
	]);
	await migrate(database.owner, passwords);
	expect(await shapeOf(owner)).toEqual(before);
});

test('the roles log in with the passwords that were given, and with no other', async () => {
	for (const role of ['kring_pipe', 'kring_reader', 'kring_identity', 'kring_jobs'] as const) {
		const right = new Client(database.as(role));
		await right.connect();
		await right.end();
		await expect(new Client({ ...database.as(role), password: 'not this one' }).connect()).rejects.toMatchObject({
			code: '28P01'
		});
	}
	const { rows } = await owner.query<{ rolpassword: string }>(
		`select rolpassword from pg_authid where rolname in ('kring_pipe', 'kring_reader', 'kring_identity', 'kring_jobs')`
	);
	for (const { rolpassword } of rows) expect(rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/);
});

test('the reader’s role starts every transaction read-only', async () => {
	const reader = new Client(database.as('kring_reader'));
	await reader.connect();
	const { rows } = await reader.query('show default_transaction_read_only');
	await reader.end();
	expect(rows).toEqual([{ default_transaction_read_only: 'on' }]);
});
