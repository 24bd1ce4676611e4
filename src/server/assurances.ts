import type pg from 'pg';
import { connect, type Login, type Tx } from './db.ts';
import { Problem } from './problems.ts';

/** Something about the database makes a promise of Kring impossible to keep: a setting, or a role that may too much. */
export class Unsafe extends Problem {
	constructor(what: string) {
		super(
			what.startsWith('kring_')
				? `De rol ${what} mag te veel in deze database: neem haar de rechten superuser en bypassrls af.`
				: `De database staat zo ingesteld dat ze iets kan vergeten: zet ${what} aan en start Kring opnieuw.`
		);
	}
}

/**
 * Asserted at every start, since no test by killing can show their absence (K3, K6):
 * what is acknowledged is on disk, and the plain roles cannot step over row-level security.
 */
export const assureDatabase = async (login: Login): Promise<void> => {
	const db = connect(login, { pipe: 1, reader: 1 });
	try {
		await db.asPipe('none', assureDurable);
		await db.asPipe('none', assurePlainRoles);
	} finally {
		await db.close();
	}
};

const assureDurable = async (tx: Tx): Promise<void> => {
	for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
		const { rows } = await tx.query<{ value: string }>('select current_setting($1) as value', [name]);
		if (rows[0]?.value === 'off') throw new Unsafe(name);
	}
};

/** None of these roles is, belongs to, or owns anything that row-level security does not hold for. */
export const assurePlainRoles = async (tx: Tx): Promise<void> => {
	const { rows }: pg.QueryResult<{ rolname: string }> = await tx.query(
		`select rolname from pg_roles r where rolname in ('kring_pipe', 'kring_reader', 'kring_identity', 'kring_jobs') and (
			rolsuper or rolbypassrls
			or exists (select from pg_auth_members where member = r.oid)
			or exists (select from pg_class where relowner = r.oid))`
	);
	const [role] = rows;
	if (role) throw new Unsafe(role.rolname);
};
