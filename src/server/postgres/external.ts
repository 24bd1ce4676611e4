import { Client, type ClientConfig } from 'pg';
import { Problem, sentenceFor } from '../problems.ts';
import type { Settings } from '../settings.ts';
import { checkServer } from './checks.ts';
import type { Database } from './database.ts';
import { passwordFor, secretIn } from './secret.ts';

type Wanted = Pick<Settings, 'dataFolder' | 'secret'> & { databaseUrl: string };

/** The PostgreSQL that `DATABASE_URL` names. Its server belongs to someone else: we never start or stop it. */
export const openExternal = async (wanted: Wanted): Promise<Database> => {
	const owner = configOf(wanted.databaseUrl);
	await look(owner);
	const secret =
		wanted.secret ?? (typeof owner.password === 'string' ? owner.password : await secretIn(wanted.dataFolder));
	return {
		embedded: false,
		owner,
		as: (role) => ({ ...owner, user: role, password: passwordFor(secret, role) }),
		gone: new Promise(() => undefined),
		stop: async () => undefined
	};
};

/** The parts of the address, so that the same server can be reached as another role. */
const configOf = (databaseUrl: string): ClientConfig => {
	try {
		const { host, port, database, user, password, ssl } = new Client({ connectionString: databaseUrl });
		return {
			host,
			port,
			ssl,
			...(database ? { database } : {}),
			...(user ? { user } : {}),
			...(password ? { password } : {})
		};
	} catch {
		throw new Problem(
			'DATABASE_URL: deze waarde past niet, kies een adres als postgres://gebruiker:wachtwoord@computer/database.'
		);
	}
};

const look = async (owner: ClientConfig): Promise<void> => {
	const client = new Client({ ...owner, connectionTimeoutMillis: 10_000 });
	client.on('error', () => undefined);
	try {
		await client.connect();
		await checkServer(client);
	} catch (error) {
		throw error instanceof Problem ? error : new Problem(sentenceFor(error));
	} finally {
		await client.end().catch(() => undefined);
	}
};
