import { createHash, pbkdf2Sync, createHmac, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';
import { arePrepared } from './jobs/prepared.ts';
import type { Role } from './postgres/secret.ts';
import { Problem } from './problems.ts';

const folder = new URL('./schema/', import.meta.url);

/** The passwords of the plain roles. */
export type RolePasswords = Record<Role, string>;

/**
 * Brings the schema up to date as its owner; the application never does this.
 * Safe to run twice and from two nodes at once: an advisory lock lets one work while the other waits.
 */
export const migrate = async (owner: pg.ClientConfig, passwords: RolePasswords): Promise<void> => {
	const client = new pg.Client(owner);
	await client.connect();
	try {
		await client.query(`select pg_advisory_lock(${migrationLock})`);
		await makeRoles(client, passwords);
		const done = await appliedMigrations(client);
		for (const step of await readSteps()) {
			const before = done.get(step.name);
			if (before && before !== step.checksum)
				throw new Problem(`Deze database hoort bij een andere Kring: stap ${step.name} is daar anders gezet.`);
			if (before) continue;
			await client.query('begin');
			await takeStep(client, step);
			await client.query('commit');
		}
		if (!(await arePrepared(client))) await (await import('./jobs/schema.ts')).prepareJobs(client);
	} finally {
		await client.end();
	}
};

/** Who holds this advisory lock is alone in changing the schema. */
export const migrationLock = `hashtext('kring migrations')`;

/** One migration: the name of its file, what it does, and what that file must go on to be. */
export type Step = { name: string; sql: string; checksum: string };

/** All migrations of this Kring, in order. */
export const readSteps = async (): Promise<Step[]> => {
	const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
	return Promise.all(
		names.map(async (name) => {
			const sql = await readFile(new URL(name, folder), 'utf8');
			return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
		})
	);
};

/** Takes one step and records it; in a transaction of the caller. */
export const takeStep = async (client: pg.Client, { name, sql, checksum }: Step): Promise<void> => {
	await client.query(sql);
	await client.query('insert into public.migrations (name, checksum) values ($1, $2)', [name, checksum]);
};

/** The plain roles, with these passwords. */
export const makeRoles = async (client: pg.Client, passwords: RolePasswords): Promise<void> => {
	await makeRole(client, 'kring_pipe', passwords.kring_pipe);
	await makeRole(client, 'kring_reader', passwords.kring_reader);
	await makeRole(client, 'kring_identity', passwords.kring_identity);
	await makeRole(client, 'kring_jobs', passwords.kring_jobs);
	await client.query('alter role kring_reader set default_transaction_read_only = on');
};

/** The steps a database has taken, by name; the record itself is made when there is none. */
export const appliedMigrations = async (client: pg.Client): Promise<Map<string, string>> => {
	await client.query(`
		do $$ begin
			if to_regclass('public.migrations') is null then
				create table public.migrations (name text primary key, checksum text not null, at timestamptz not null default now());
				alter table public.migrations enable row level security;
				alter table public.migrations force row level security;
				create policy owner on public.migrations to current_user using (true) with check (true);
			end if;
		end $$`);
	const { rows } = await client.query<{ name: string; checksum: string }>(
		'select name, checksum from public.migrations'
	);
	return new Map(rows.map((row) => [row.name, row.checksum]));
};

/** Roles belong to the whole cluster, so another database's migration may be making the same one right now. */
const makeRole = async (client: pg.Client, role: Role, password: string, tries = 5): Promise<void> => {
	const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
	const verb = rowCount ? 'alter' : 'create';
	try {
		// A verifier, so that the password itself never stands in a statement that a server might log.
		await client.query(`${verb} role ${role} login password ${pg.escapeLiteral(scramVerifier(password))}`);
	} catch (error) {
		const code = error instanceof pg.DatabaseError ? error.code : undefined;
		if (tries === 0 || !['23505', '42710', 'XX000'].includes(code ?? '')) throw error;
		await makeRole(client, role, password, tries - 1);
	}
};

/** What PostgreSQL keeps of a SCRAM-SHA-256 password (RFC 5803). */
const scramVerifier = (password: string, salt = randomBytes(16), rounds = 4096): string => {
	const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
	const stored = createHash('sha256')
		.update(createHmac('sha256', salted).update('Client Key').digest())
		.digest('base64');
	const server = createHmac('sha256', salted).update('Server Key').digest('base64');
	return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${server}`;
};
