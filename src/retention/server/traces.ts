import pg from 'pg';
import type { Said } from '../kept-table.ts';
import { tables } from '../kept.ts';

/** What says who someone is, or how they are reached. */
const ofSomeone: readonly Said[] = ['name', 'email', 'phone', 'safe', 'why', 'key'];

/** The registers with such words. Those of an event are emptied in their place, and the log is too large for this. */
export const tablesOfWords = (): string[] =>
	Object.entries(tables)
		.filter(([, { columns }]) => ofSomeone.some((says) => says in columns))
		.map(([name]) => name);

/**
 * Takes out of the files of PostgreSQL what was taken out of the registers: a row that is gone lies there until its place
 * is used again. Each register is written anew, as the owner and one at a time; one that is too much in use waits for the
 * next night. What kept PostgreSQL safe meanwhile goes with the next checkpoint.
 */
export const wipeTraces = async (owner: pg.ClientConfig): Promise<void> => {
	const client = new pg.Client({ ...owner, application_name: 'kring traces' });
	// its death shows at the next question
	client.on('error', () => {});
	await client.connect();
	try {
		await client.query(`set lock_timeout = '2s'`);
		const failures: unknown[] = [];
		for (const name of tablesOfWords()) {
			const table = name
				.split('.')
				.map((part) => `"${part}"`)
				.join('.');
			await client.query(`vacuum (full, analyze) ${table}`).catch((error: unknown) => failures.push(error));
		}
		// someone else's PostgreSQL does this in its own time
		for (const sql of ['checkpoint', 'select pg_switch_wal()', 'checkpoint']) await client.query(sql).catch(() => {});
		if (failures.length > 0) throw new AggregateError(failures, 'some registers could not be written anew');
	} finally {
		await client.end().catch(() => {});
	}
};
