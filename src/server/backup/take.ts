import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { newId } from '#kernel/id.ts';
import { migrationLock } from '../migrate.ts';
import { Problem } from '../problems.ts';
import { assureSound } from './sound.ts';
import { fullName, type Frame, type Heading, type Table } from './frames.ts';
import { letOwnerSee } from './owner-sees.ts';
import { allSchemas, tablesFor } from './tables.ts';
import { assureFree, nameIt, throwAway, writeAside } from './whole-file.ts';

export type Taking = {
	owner: pg.ClientConfig;
	/** Seals the files; without it neither opens again. */
	secret: string;
	/** Absolute path; the keys go into the file of the same name with `.keys` behind it. */
	file: string;
	signal?: AbortSignal | undefined;
	/** Only tests set it. */
	connect?: (owner: pg.ClientConfig) => pg.Client;
};

/** However long it takes, and whatever the database allows others. */
export const patient = '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c lock_timeout=0';

export const keysOf = (file: string): string => `${file}.keys`;

/**
 * Writes everything as it stands at one moment, also while Kring runs: data in one file, keys in another. Neither gets
 * its name before both are whole and on disk. Returns how many rows lie in each table.
 */
export const takeBackup = async (taking: Taking): Promise<Record<string, number>> => {
	const { owner, secret, file, signal, connect = (config) => new pg.Client(config) } = taking;
	const files = { data: file, keys: keysOf(file) };
	for (const path of Object.values(files)) await assureFree(path);
	const client = connect({ ...owner, options: patient });
	// its death shows at the next question
	client.on('error', () => {});
	await client.connect();
	try {
		const heading = await beginAtOneMoment(client);
		await assureSound(client);
		const rows: Record<string, number> = {};
		for (const what of ['keys', 'data'] as const) {
			const frames = framesOf(client, heading, await tablesFor(client, what), rows);
			await writeAside(files[what], { what, secret, signal }, frames);
		}
		// data without their keys would look like a backup
		await nameIt(files.keys);
		await nameIt(files.data);
		return rows;
	} catch (error) {
		for (const path of Object.values(files)) await throwAway(path);
		throw error;
	} finally {
		await client.end().catch(() => {});
	}
};

/**
 * One snapshot for all that follows. No step of the schema is taken meanwhile: until the tables are held we have its
 * lock, from then on whoever wants to change them waits for us.
 */
const beginAtOneMoment = async (client: pg.Client): Promise<Heading> => {
	await client.query(`select pg_advisory_lock_shared(${migrationLock})`);
	const {
		rows: [made]
	} = await client.query<{ is: boolean }>(
		`select to_regclass('kring.organisations') is not null and to_regclass('public.migrations') is not null as is`
	);
	if (!made?.is) throw new Problem('Hier zijn nog geen gegevens van Kring: er is niets om te bewaren.');
	await letOwnerSee(client);
	await client.query('begin isolation level repeatable read, read only');
	const tables = [...(await tablesFor(client, 'data')), ...(await tablesFor(client, 'keys'))];
	await client.query(`lock table ${tables.map(quoted).join(', ')} in access share mode`);
	await client.query(`select pg_advisory_unlock_shared(${migrationLock})`);
	const { rows: steps } = await client.query<{ name: string; checksum: string }>(
		'select name, checksum from public.migrations order by name'
	);
	const { rows: sequences } = await client.query<{ name: string; value: string }>(
		`select format('%I.%I', schemaname, sequencename) as name, last_value as value from pg_sequences
			where schemaname = any($1) and last_value is not null`,
		[allSchemas]
	);
	return {
		id: newId(),
		at: Date.now(),
		steps,
		sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value]))
	};
};

async function* framesOf(
	client: pg.Client,
	heading: Heading,
	tables: readonly Table[],
	counted: Record<string, number>
): AsyncGenerator<Frame> {
	yield { is: 'heading', heading };
	const rows: Record<string, number> = {};
	for (const table of tables) {
		yield { is: 'table', table };
		const copy = client.query(
			copyTo(`copy (select ${columnsOf(table)} from ${quoted(table)}) to stdout with (format text, encoding 'UTF8')`)
		);
		for await (const bytes of copy) yield { is: 'rows', bytes: bytes as Buffer };
		// how many there were is said after the last of them
		await client.query('select');
		rows[fullName(table)] = copy.rowCount;
	}
	Object.assign(counted, rows);
	yield { is: 'ending', rows };
}

export const quoted = ({ schema, name }: Table): string =>
	`${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
export const columnsOf = ({ columns }: Table): string =>
	columns.map((column) => pg.escapeIdentifier(column)).join(', ');
