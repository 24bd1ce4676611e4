import pg from 'pg';
import { Problem } from '../problems.ts';
import type { Erased } from './erased.ts';
import { allSchemas } from './tables.ts';

const asideOf = (schema: string) => `${schema}_replaced`;
const mostTries = 20;

/** What a restore replaces. */
export type Aside = {
	organisations: readonly string[];
	/** Throws it away, once nobody reads it any more. */
	drop: () => Promise<void>;
};

/**
 * Sets what is here aside, under another name that only this transaction sees: until it commits everyone else goes on
 * reading it, and when it fails nothing happened. From here on nothing can be written to it. Learns what was erased.
 */
export const setAside = async (
	client: pg.Client,
	{ replace, erased }: { replace: boolean; erased: Erased }
): Promise<Aside> => {
	const { rows: found } = await client.query<{ name: string }>(
		'select nspname as name from pg_namespace where nspname = any($1)',
		[allSchemas]
	);
	const schemas = found.map(({ name }) => name);
	const organisations: string[] = [];
	if (schemas.includes('kring')) {
		await client.query('lock table kring.organisations in exclusive mode');
		const { rows } = await client.query<{ id: string }>('select id from kring.organisations');
		organisations.push(...rows.map(({ id }) => id));
		if (organisations.length > 0 && !replace) throw new Problem(isNotEmpty);
		await erased.learnFrom(client);
	}
	for (const schema of schemas) await client.query(`alter schema ${schema} rename to ${asideOf(schema)}`);
	const drop = async () => {
		const dropping = schemas.map(asideOf).join(', ');
		if (!dropping) return;
		await client.query(`set local lock_timeout = '2s'`);
		// one who reads a little longer, or waits for us while we wait for them, is given time
		for (let tries = 1; ; tries++) {
			await client.query('savepoint dropping');
			try {
				return void (await client.query(`drop schema ${dropping} cascade`));
			} catch (error) {
				if (tries === mostTries || !isWaiting(error)) throw error;
				await client.query('rollback to savepoint dropping');
			}
		}
	};
	return { organisations, drop };
};

const isNotEmpty =
	'Hier staan al gegevens: met --replace erachter komt de back-up ervoor in de plaats, en is weg wat er sindsdien bij kwam.';

const isWaiting = (error: unknown): boolean =>
	error instanceof pg.DatabaseError && ['55P03', '40P01'].includes(error.code ?? '');
