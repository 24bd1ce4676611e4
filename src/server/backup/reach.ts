import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { isCreated } from '../postgres/create.ts';
import type { Database } from '../postgres/database.ts';
import { configFor } from '../postgres/embedded.ts';
import { openDatabase } from '../postgres/open.ts';
import { secretIn } from '../postgres/secret.ts';
import { Problem } from '../problems.ts';
import type { Settings } from '../settings.ts';

type Wanted = Pick<Settings, 'dataFolder' | 'databaseUrl' | 'secret' | 'minFreeMegabytes'>;

/** The secret that seals backups here. It is never made for one: what it must open was sealed with it before. */
export const existingSecret = async ({
	secret,
	dataFolder
}: Pick<Wanted, 'secret' | 'dataFolder'>): Promise<string> => {
	if (secret !== undefined) return secret;
	const exists = await access(join(dataFolder, 'secret')).then(
		() => true,
		() => false
	);
	if (exists) return secretIn(dataFolder);
	throw new Problem(
		'Het geheim van Kring is er niet: zet het bestand secret in de map met gegevens, of geef de waarde van SECRET.'
	);
};

/**
 * The database of this Kring, also while Kring runs on it: then its own PostgreSQL takes one more connection, else we
 * start it ourselves for as long as we need it. `make`: where there is none yet, it is made.
 */
export const reachDatabase = async (
	wanted: Wanted,
	make: boolean,
	say: (sentence: string) => void
): Promise<Database> => {
	if (wanted.databaseUrl) return openDatabase(wanted, { say });
	const running = await runningIn(wanted.dataFolder);
	if (running) return running;
	if (!make && !isCreated(join(wanted.dataFolder, 'postgres')))
		throw new Problem('Hier zijn nog geen gegevens van Kring: kies met DATA_DIR de map waarin ze staan.');
	return openDatabase(wanted, { say });
};

/** The fifth line of this file says where the server listens. */
const whereItListens = async (dataFolder: string): Promise<string | undefined> => {
	const lines = await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
	return lines.split('\n')[4] || undefined;
};

const runningIn = async (dataFolder: string): Promise<Database | undefined> => {
	const host = await whereItListens(dataFolder);
	if (host === undefined) return undefined;
	const secret = await secretIn(dataFolder);
	const owner = configFor(host, 'kring_owner', secret);
	const client = new Client({ ...owner, connectionTimeoutMillis: 5_000 });
	client.on('error', () => {});
	try {
		await client.connect();
	} catch {
		// nobody answers there: what is left of an earlier run
		return undefined;
	} finally {
		await client.end().catch(() => {});
	}
	return {
		embedded: true,
		owner,
		as: (role) => configFor(host, role, secret),
		gone: new Promise(() => {}),
		stop: async () => {}
	};
};
