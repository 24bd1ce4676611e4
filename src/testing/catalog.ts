import type { Tx } from '#server/db.ts';

/** Schemas that hold nothing of a school: sign-in and jobs, each with a role of its own. */
const apart = ['identity', 'jobs'];
/** Tables that belong to no organisation: the organisations themselves, and the owner's own record of the schema. */
const withoutOrganisation = ['kring.organisations', 'public.migrations'];
/**
 * What must be asked before an organisation is known, each by a setting of its own: what is due, and how old an audit is (ids and moments),
 * which session a code opens (one row, for who states the code), where an account belongs (for who signed in to it),
 * and which invitation this is (one row, for who states it).
 */
const beforeAnOrganisation = [
	'kring.due: clock',
	'kring.audit_months: clock',
	'kring.codes: door',
	'kring.accounts: account',
	'kring.invitations: invited'
];
const appRoles = ['kring_pipe', 'kring_reader'];
/** The role of each schema apart, in the same order: it has a place there and nowhere else. */
const apartRoles = ['kring_identity', 'kring_jobs'];
const allRoles = [...appRoles, ...apartRoles];

const ours = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname <> all ($1)`;

/** One rule of the live schema: what breaks it, by name. */
type Rule = { rule: string; sql: string; values: unknown[] };

export const catalogRules: readonly Rule[] = [
	{
		rule: 'every table forces row-level security',
		sql: `select n.nspname || '.' || c.relname as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p') and ${ours} and not (c.relrowsecurity and c.relforcerowsecurity)`,
		values: [apart]
	},
	{
		rule: 'every table has a policy',
		sql: `select n.nspname || '.' || c.relname as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p') and ${ours} and not exists (select from pg_policy p where p.polrelid = c.oid)`,
		values: [apart]
	},
	{
		rule: 'every policy of the app holds to its organisation',
		sql: `select n.nspname || '.' || c.relname || ': ' || p.polname as broken
			from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
			where ${ours} and n.nspname || '.' || c.relname <> 'public.migrations'
			and n.nspname || '.' || c.relname || ': ' || p.polname <> all ($2)
			and not coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ 'kring\\.organisation\\(\\)'`,
		values: [apart, beforeAnOrganisation]
	},
	{
		rule: 'the app’s roles own nothing and cannot step over row-level security',
		sql: `select r.rolname as broken from pg_roles r where r.rolname = any ($1) and (
				r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
				or exists (select from pg_class c where c.relowner = r.oid)
				or exists (select from pg_proc p where p.proowner = r.oid)
				or exists (select from pg_namespace n where n.nspowner = r.oid))`,
		values: [allRoles]
	},
	{
		rule: 'unique keys lead with the organisation',
		sql: `select n.nspname || '.' || i.relname as broken from pg_index x
			join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
			join pg_namespace n on n.oid = c.relnamespace
			where x.indisunique and ${ours} and n.nspname || '.' || c.relname <> all ($2)
			and not exists (select from pg_attribute a
				where a.attrelid = c.oid and a.attnum = x.indkey[0] and a.attname = 'organisation')`,
		values: [apart, withoutOrganisation]
	},
	{
		rule: 'every table but the two named has an organisation that is never empty',
		sql: `select n.nspname || '.' || c.relname as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where c.relkind in ('r', 'p') and ${ours} and n.nspname || '.' || c.relname <> all ($2)
			and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation' and a.attnotnull)`,
		values: [apart, withoutOrganisation]
	},
	{
		rule: 'no function runs with the rights of its owner',
		sql: `select n.nspname || '.' || p.proname as broken from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where p.prosecdef and ${ours}`,
		values: [apart]
	},
	{
		rule: 'nothing is kept or shown past row-level security: no materialised view, no view of the owner',
		sql: `select n.nspname || '.' || c.relname as broken from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where ${ours} and (c.relkind = 'm'
				or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))`,
		values: [apart]
	},
	{
		rule: 'nobody but the app’s roles was given anything',
		sql: `select distinct n.nspname || '.' || c.relname || ': ' || coalesce(nullif(g.grantee::regrole::text, '-'), 'public') as broken
			from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) g
			where ${ours} and g.grantee <> c.relowner and g.grantee <> all (select oid from pg_roles where rolname = any ($2))`,
		values: [apart, appRoles]
	},
	{
		rule: 'a schema apart belongs to its own role, which may read nothing else, and nobody else may read there',
		sql: `select r.rolname || ' in ' || n.nspname || '.' || c.relname as broken
			from pg_class c join pg_namespace n on n.oid = c.relnamespace, pg_roles r
			where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
			and (r.rolname = any ($1) and n.nspname = any ($3)
				or r.rolname = any ($2) and n.nspname <> ($3::text[])[array_position($2::text[], r.rolname::text)])
			and exists (select from aclexplode(c.relacl) g where g.grantee in (r.oid, 0))`,
		values: [appRoles, apartRoles, apart]
	}
];

/** All that breaks a rule in this database, as `rule: name`. */
export const brokenIn = async (tx: Tx): Promise<string[]> => {
	const found: string[] = [];
	for (const { rule, sql, values } of catalogRules) {
		const { rows } = await tx.query<{ broken: string }>(sql, values);
		found.push(...rows.map(({ broken }) => `${rule}: ${broken}`));
	}
	return found.toSorted();
};
