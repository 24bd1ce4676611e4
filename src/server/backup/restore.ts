import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { entryOfRestoring } from '#audit/entry.ts';
import { auditIn } from '../audit/write.ts';
import type { Tx } from '../db.ts';
import { keysFrom } from '../keys.ts';
import { appliedMigrations, makeRoles, migrationLock, readSteps, takeStep, type RolePasswords } from '../migrate.ts';
import { notice } from '../neighbours.ts';
import { setAside } from './aside.ts';
import { Erased, registerOfErasures } from './erased.ts';
import { openTables, reachAllRows } from './filling.ts';
import { assureKeysFit, stepsOf } from './fitting.ts';
import type { Heading } from './frames.ts';
import { load } from './load.ts';
import { letOwnerSee } from './owner-sees.ts';
import { assureReadable } from './readable.ts';
import { assureWhole, readFrames, type Opening } from './read-file.ts';
import { Sieve } from './sieve.ts';
import { assureSound } from './sound.ts';
import { patient } from './take.ts';

export type Restoring = {
	/** Opens the database, once both files were read and found whole. */
	reach: () => Promise<{ owner: pg.ClientConfig; passwords: RolePasswords }>;
	/** Sealed the files, and wraps the keys. */
	secret: string;
	/** Absolute paths. Without keys the words of confidential streams stay unreadable. */
	file: string;
	keysFile: string | undefined;
	/** Whether what is there may be replaced. */
	replace: boolean;
	/** Makes the lists of an organisation again, after words of it were left out. */
	rebuild: (tx: Tx, organisation: string) => Promise<void>;
	signal?: AbortSignal | undefined;
};

export type Restored = {
	/** ms since 1970 */
	at: number;
	rows: number;
	/** What was erased after the backup was made, and was left out. */
	erasedAgain: number;
};

/**
 * Puts a backup in the place of what is there, in one transaction: until the end everyone sees what was, and whatever
 * goes wrong that stays. Nothing is touched before both files were read to their ends. What was erased since the backup
 * was made does not come back. Nodes that run on this database are told, and find another log under the lock (K1).
 */
export const restoreBackup = async (restoring: Restoring): Promise<Restored> => {
	const { secret, file, keysFile, signal } = restoring;
	const data: Opening = { path: file, what: 'data', secret, signal };
	const keys: Opening | undefined = keysFile === undefined ? undefined : { ...data, path: keysFile, what: 'keys' };
	const { heading, rows } = await assureWhole(data);
	const steps = stepsOf(heading, await readSteps());
	const erased = new Erased();
	if (keys) {
		assureKeysFit(heading, (await assureWhole(keys)).heading);
		await readFrames(keys, (frames) => erased.learnFromFile(frames));
	}

	const { owner, passwords } = await restoring.reach();
	const client = new pg.Client({ ...owner, options: patient });
	// its death shows at the next question
	client.on('error', () => {});
	await client.connect();
	try {
		await client.query(`select pg_advisory_lock(${migrationLock})`);
		await makeRoles(client, passwords);
		await letOwnerSee(client);
		await client.query('begin');
		const aside = await setAside(client, { replace: restoring.replace, erased });
		await appliedMigrations(client);
		await client.query('delete from public.migrations');
		for (const step of steps) await takeStep(client, step);
		const sieve = await fill(client, { data, keys, heading, erased });
		await settle(client, { sieve, erased, restoring });
		const { rows: now } = await client.query<{ id: string }>('select id from kring.organisations');
		const organisations = new Set([...aside.organisations, ...now.map(({ id }) => id)]);
		await aside.drop();
		await notice(client, [...organisations]);
		signal?.throwIfAborted();
		await client.query('commit');
		await afterwards(client);
		return {
			at: heading.at,
			rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
			erasedAgain: sieve.held
		};
	} finally {
		// a transaction that did not come to its end is rolled back by the server
		await client.end().catch(() => {});
	}
};

type Fill = { data: Opening; keys: Opening | undefined; heading: Heading; erased: Erased };

/** Fills the tables as they were when the backup was made. */
const fill = async (client: pg.Client, { data, keys, heading, erased }: Fill): Promise<Sieve> => {
	const open = await openTables(client);
	const guard = await reachAllRows(client);
	const sieve = new Sieve(erased, open.references);
	await readFrames(data, (frames) => load(client, frames, { sieve }));
	if (keys) await readFrames(keys, (frames) => load(client, frames, { sieve, skip: registerOfErasures }));
	// later keys know streams that began after these data; those may begin once more
	await client.query(`delete from keys.stream_keys k where not exists (
		select from kring.streams s where s.organisation = k.organisation and s.id = k.stream)`);
	for (const [name, value] of Object.entries(heading.sequences))
		await client.query('select setval($1::regclass, $2)', [name, value]);
	await open.close();
	await guard();
	return sieve;
};

/** Brings the tables to where this Kring wants them, and looks whether all of it holds. */
const settle = async (
	client: pg.Client,
	{ sieve, erased, restoring }: { sieve: Sieve; erased: Erased; restoring: Restoring }
): Promise<void> => {
	const done = await appliedMigrations(client);
	for (const step of await readSteps()) if (!done.has(step.name)) await takeStep(client, step);
	const guard = await reachAllRows(client);
	await erased.writeTo(client);
	await assureSound(client);
	await assureReadable(client, restoring.secret);
	for (const organisation of sieve.thinned) await restoring.rebuild(client, organisation);
	const { rows } = await client.query<{ id: string }>('update kring.organisations set restored = $1 returning id', [
		randomUUID()
	]);
	// the chain goes on from where the backup left it
	const { link } = keysFrom(restoring.secret);
	for (const { id } of rows) await auditIn(client, link, id, [entryOfRestoring(Date.now())]);
	await guard();
};

/** Not part of it: what makes the next questions quick, and what lets the disk go of what was replaced. */
const afterwards = async (client: pg.Client): Promise<void> => {
	await client.query('analyze').catch(() => {});
	await client.query('checkpoint').catch(() => {});
};
