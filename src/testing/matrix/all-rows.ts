import type { Client } from 'pg';

type Row = Record<string, unknown>;

/** Every table of schools and their keys. */
export const tablesOf = async (owner: Client): Promise<string[]> => {
	const { rows } = await owner.query<{ name: string }>(
		`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('kring', 'keys') order by name`
	);
	return rows.map(({ name }) => name);
};

/** Every row of every table, with where it lies. */
export const allRows = async (owner: Client, tables: readonly string[]): Promise<Map<string, Row[]>> => {
	const found = new Map<string, Row[]>();
	for (const table of tables) {
		const { rows } = await owner.query<{ it: Row }>(
			`select to_jsonb(t) || jsonb_build_object('ctid', t.ctid::text) as it from ${table} t order by ctid`
		);
		found.set(
			table,
			rows.map(({ it }) => it)
		);
	}
	return found;
};
