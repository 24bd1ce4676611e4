import { setTimeout as wait } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { Problem } from '../problems.ts';
import { checkServer } from './checks.ts';
import { lastWords, wasOccupied } from './last-words.ts';
import { endLeftovers } from './leftovers.ts';
import { type Place, type Postmaster, startPostmaster } from './postmaster.ts';
import { connectWhenReady } from './ready.ts';
import type { Runner } from './runner.ts';

type Starting = { place: Place; runner: Runner; owner: ClientConfig; say: (sentence: string) => void };

const mostTries = 10;

/** A server that takes connections, with a database in it, after ending what an earlier Kring may have left. */
export const startServer = async (starting: Starting): Promise<Postmaster> => {
	const { place, runner } = starting;
	for (let tries = 1; ; tries++) {
		await endLeftovers(place.folder);
		const postmaster = await startPostmaster(place, runner);
		try {
			await prepareDatabase(starting, postmaster.hasExited);
			return postmaster;
		} catch (error) {
			if (!postmaster.hasExited()) {
				await postmaster.stop();
				throw error;
			}
			// what was just coming up when its Kring was killed may still hold the place for a moment
			if (tries === mostTries || !(await wasOccupied(place.logFile))) throw new Problem(await lastWords(place.logFile));
			await wait(50 * tries);
		}
	}
};

const prepareDatabase = async ({ owner, say }: Starting, hasExited: () => boolean): Promise<void> => {
	const client = await connectWhenReady({ ...owner, database: 'postgres' }, hasExited, say);
	try {
		await checkServer(client);
		const { rowCount } = await client.query(`select from pg_database where datname = 'kring'`);
		if (!rowCount) await client.query('create database kring');
	} finally {
		await client.end().catch(() => undefined);
	}
};
