import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { findBinaries } from './binaries.ts';
import { create, emptyBeside, isCreated } from './create.ts';
import type { Database, Opening } from './database.ts';
import { keepAlive } from './keep-alive.ts';
import { endLeftovers } from './leftovers.ts';
import { lockFolder } from './lock.ts';
import { chooseRunner, type Runner } from './runner.ts';
import { passwordFor, secretIn } from './secret.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';
import { startServer } from './start-server.ts';

/** Kring's own PostgreSQL in the data folder: made when there is none, mended after a hard stop, held for us alone. */
export const openEmbedded = async (wanted: string, opening: Opening): Promise<Database> => {
	const binaries = await findBinaries();
	const dataFolder = await realpath(wanted);
	const unlock = lockFolder(dataFolder);
	try {
		const secret = await secretIn(dataFolder);
		const folder = join(dataFolder, 'postgres');
		await endLeftovers(folder);
		const { runner, socketFolder } = await prepare({ ...binaries, dataFolder, folder, secret }, opening);
		const place = { program: binaries.postgres, folder, socketFolder, logFile: join(dataFolder, 'postgres.log') };
		const owner = configFor(socketFolder, 'kring_owner', secret);
		const start = () => startServer({ place, runner, owner, say: opening.say });
		const server = keepAlive(await start(), start, opening);
		return {
			embedded: true,
			owner,
			as: (role) => configFor(socketFolder, role, secret),
			gone: server.gone,
			stop: async () => {
				await server.stop();
				await removeSocketFolder(dataFolder, socketFolder);
				unlock();
			}
		};
	} catch (error) {
		unlock();
		throw error;
	}
};

type Preparing = { initdb: string; postgres: string; dataFolder: string; folder: string; secret: string };

const prepare = async (
	{ initdb, postgres, dataFolder, folder, secret }: Preparing,
	{ say, ways }: Opening
): Promise<{ runner: Runner; socketFolder: string }> => {
	const exists = isCreated(folder);
	const aside = exists ? folder : await emptyBeside(folder);
	const runner = await chooseRunner({ program: postgres, folder: aside }, ways);
	const socketFolder = await makeSocketFolder(dataFolder, runner);
	if (!exists) {
		say('De database wordt klaargezet…');
		const password = passwordFor(secret, 'kring_owner');
		await create({ initdb, aside, folder, passwordFolder: socketFolder, password }, runner);
	}
	return { runner, socketFolder };
};

export const configFor = (host: string, user: Parameters<typeof passwordFor>[1], secret: string): pg.ClientConfig => ({
	host,
	port: 5432,
	database: 'kring',
	user,
	password: passwordFor(secret, user)
});
