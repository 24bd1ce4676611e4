import pg from 'pg';
import { newId } from '#kernel/id.ts';

/** The least that keeping a line can be: one insert and its commit, straight into the same PostgreSQL. */
export type Inserts = {
	write: (pad: string, words: string) => Promise<boolean>;
	/** how many lines lie there */
	kept: () => Promise<number>;
	close: () => Promise<void>;
};

export const openInserts = async (login: pg.ClientConfig): Promise<Inserts> => {
	// as many connections as Kring writes with, and all of them open before anything is measured
	const pool = new pg.Pool({ ...login, max: 6, min: 6 });
	await pool.query(
		'create schema floor; create table floor.lines (id uuid primary key, pad uuid not null, at timestamptz not null, words text not null)'
	);
	const { rows: durable } = await pool.query<{ synchronous_commit: string }>('show synchronous_commit');
	if (durable[0]?.synchronous_commit !== 'on') throw new Error('the floor would answer before it is on disk');
	await Promise.all(Array.from({ length: 6 }, () => pool.query('select pg_sleep(0.05)')));
	return {
		write: async (pad, words) => {
			const line = {
				name: 'line',
				text: 'insert into floor.lines values ($1, $2, now(), $3)',
				values: [newId(), pad, words]
			};
			return (await pool.query(line)).rowCount === 1;
		},
		kept: async () =>
			Number((await pool.query<{ count: string }>('select count(*) from floor.lines')).rows[0]?.count ?? 0),
		close: () => pool.end()
	};
};
