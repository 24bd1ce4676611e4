import { rm } from 'node:fs/promises';
import { Client, type ClientConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '#server/migrate.ts';
import { openDatabase } from '#server/postgres/open.ts';
import type { Role } from '#server/postgres/secret.ts';
import { folderInMemory } from './in-memory.ts';

/** What the tests of a run share: one server, and in it an empty Kring to copy. */
export type TestServer = { owner: ClientConfig; passwords: Record<Role, string> };

export const template = 'kring_template';

declare module 'vitest' {
	interface ProvidedContext {
		testServer: TestServer;
	}
}

/** Starts a throw-away PostgreSQL for this run and returns how to end it. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
	const folder = await folderInMemory();
	const database = await openDatabase(
		{ dataFolder: folder, databaseUrl: undefined, secret: undefined, minFreeMegabytes: 64 },
		{ say: () => undefined }
	);
	const passwords = {
		kring_pipe: passwordOf(database.as('kring_pipe')),
		kring_reader: passwordOf(database.as('kring_reader')),
		kring_identity: passwordOf(database.as('kring_identity')),
		kring_jobs: passwordOf(database.as('kring_jobs'))
	};
	const client = new Client(database.owner);
	await client.connect();
	await client.query(`create database ${template}`);
	await client.end();
	await migrate({ ...database.owner, database: template }, passwords);
	project.provide('testServer', { owner: database.owner, passwords });
	return async () => {
		await database.stop();
		await rm(folder, { recursive: true, force: true });
	};
};

const passwordOf = ({ password }: ClientConfig): string => {
	if (typeof password !== 'string') throw new Error('a role without a password');
	return password;
};
