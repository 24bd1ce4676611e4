import type pg from 'pg';
import { allSchemas, referencesIn, type Reference } from './tables.ts';

/** Tables made ready to be filled: what holds rows back is away until `close`. */
export type Open = { references: readonly Reference[]; close: () => Promise<void> };

/**
 * References are taken off and put back when all is there: then they are checked once, over everything, and whatever
 * order the tables came in. Triggers of ours saw these rows when they were written, and do not fire again.
 */
export const openTables = async (client: pg.Client): Promise<Open> => {
	const references = await referencesIn(client);
	for (const { name, from } of references) await client.query(`alter table ${named(from)} drop constraint "${name}"`);
	const { rows } = await client.query<{ name: string }>(
		`select distinct n.nspname || '.' || c.relname as name from pg_trigger t
			join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
			where not t.tgisinternal and t.tgenabled = 'O' and n.nspname = any($1)`,
		[allSchemas]
	);
	for (const { name } of rows) await client.query(`alter table ${named(name)} disable trigger user`);
	return {
		references,
		close: async () => {
			for (const { name } of rows) await client.query(`alter table ${named(name)} enable trigger user`);
			for (const { name, from, rule } of references)
				await client.query(`alter table ${named(from)} add constraint "${name}" ${rule}`);
		}
	};
};

/** Lets the owner of the tables reach all rows, whom row-level security holds back otherwise; returns how to end that. */
export const reachAllRows = async (client: pg.Client): Promise<() => Promise<void>> => {
	const { rows } = await client.query<{ name: string }>(
		`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relforcerowsecurity and n.nspname = any($1)`,
		[allSchemas]
	);
	for (const { name } of rows) await client.query(`alter table ${named(name)} no force row level security`);
	return async () => {
		for (const { name } of rows) await client.query(`alter table ${named(name)} force row level security`);
	};
};

const named = (full: string): string =>
	full
		.split('.')
		.map((part) => `"${part}"`)
		.join('.');
