import { Client } from 'pg';
import { inject } from 'vitest';
import type { Database } from '#server/postgres/database.ts';
import { template } from './database-for-tests.ts';
import { slack } from './slack.ts';

/** A new database with the schema of Kring and nothing in it; `stop` throws it away. */
export const freshDatabase = async (): Promise<{ database: Database }> => {
	const { owner, passwords } = inject('testServer');
	const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
	await asOwner(`create database ${name} template ${template}`);
	return {
		database: {
			embedded: true,
			owner: { ...owner, database: name },
			as: (role) => ({ ...owner, ...patience, database: name, user: role, password: passwords[role] }),
			gone: new Promise(() => undefined),
			stop: () => asOwner(`drop database ${name} with (force)`)
		}
	};
};

/** As Kring waits for its database (ms), with slack. */
export const patience = {
	connectionTimeoutMillis: 8_000 * slack,
	query_timeout: 5_000 * slack,
	statement_timeout: 8_000 * slack,
	idle_in_transaction_session_timeout: 10_000 * slack
};

const asOwner = async (sql: string): Promise<void> => {
	const client = new Client(inject('testServer').owner);
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
};
