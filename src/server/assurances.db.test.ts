import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#testing/database.ts';
import { assureDatabase, assurePlainRoles, Unsafe } from './assurances.ts';
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

const assured = () => assureDatabase((role) => database.as(role));

test('K3: a database that keeps its promises may be used', () => expect(assured()).resolves.toBeUndefined());

test('K3: a database that answers before it is on disk is refused', async () => {
	const name = String(database.owner.database);
	await owner.query(`alter role kring_pipe in database ${name} set synchronous_commit = off`);
	await expect(assured()).rejects.toThrow(new Unsafe('synchronous_commit'));
	await owner.query(`alter role kring_pipe in database ${name} reset synchronous_commit`);
	await assured();
	await owner.query(`alter database ${name} set synchronous_commit = off`);
	await expect(assured()).rejects.toThrow(new Unsafe('synchronous_commit'));
	await owner.query(`alter database ${name} reset synchronous_commit`);
});

// Roles belong to the whole server, so each of these is planted in a transaction that nobody else sees.
for (const [role, right] of [
	['kring_pipe', 'bypassrls'],
	['kring_reader', 'bypassrls'],
	['kring_pipe', 'superuser'],
	['kring_reader', 'superuser']
] as const)
	test(`K6: a role ${role} with ${right} is refused`, async () => {
		await owner.query(`begin; alter role ${role} ${right}`);
		try {
			await expect(assurePlainRoles(owner)).rejects.toThrow(new Unsafe(role));
		} finally {
			await owner.query('rollback');
		}
	});

for (const [what, sql] of [
	['is a member of the owner', 'grant %owner to kring_pipe'],
	['owns a table', 'alter table kring.boards owner to kring_pipe']
] as const)
	test(`K6: a role that ${what} is refused`, async () => {
		await owner.query(`begin; ${sql.replace('%owner', `"${String(database.owner.user)}"`)}`);
		try {
			await expect(assurePlainRoles(owner)).rejects.toThrow(new Unsafe('kring_pipe'));
		} finally {
			await owner.query('rollback');
		}
	});
