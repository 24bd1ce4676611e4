import type pg from 'pg';
import { allSchemas } from './tables.ts';

/**
 * The owner of the tables is held back by row-level security like everyone, unless it is the administrator of the
 * database. So that a backup is never of the few rows it happens to see, each table gets a policy for who owns it and
 * says that a backup is what it is for. Nothing else says so.
 */
export const letOwnerSee = async (client: pg.Client): Promise<void> => {
	await client.query(`set app.backup = 'all'`);
	const {
		rows: [me]
	} = await client.query<{ sees: boolean }>(
		`select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user`
	);
	if (me?.sees) return;
	const { rows } = await client.query<{ name: string }>(
		`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = any($1) and c.relforcerowsecurity
			and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'backup')`,
		[allSchemas]
	);
	for (const { name } of rows)
		await client.query(`create policy backup on ${name} for select to current_user
			using (kring.organisation() is null and current_setting('app.backup', true) = 'all')`);
};
