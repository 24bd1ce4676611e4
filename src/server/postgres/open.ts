import { statfs } from 'node:fs/promises';
import { Problem } from '../problems.ts';
import type { Settings } from '../settings.ts';
import type { Database, Opening } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { openExternal } from './external.ts';
import { makeFolder } from './folder.ts';

type Wanted = Pick<Settings, 'dataFolder' | 'databaseUrl' | 'secret' | 'minFreeMegabytes'>;

/** Opens the one database of this Kring, its own or the one `DATABASE_URL` names. Throws a `Problem` a person can solve. */
export const openDatabase = async (wanted: Wanted, opening: Opening): Promise<Database> => {
	const { databaseUrl, dataFolder, minFreeMegabytes } = wanted;
	await makeFolder(dataFolder);
	if (databaseUrl) return openExternal({ ...wanted, databaseUrl });
	const free = await freeMegabytes(dataFolder);
	if (free < minFreeMegabytes)
		throw new Problem(
			`De schijf is bijna vol (nog ${free} MB): maak ruimte vrij, Kring heeft minstens ${minFreeMegabytes} MB nodig.`
		);
	return openEmbedded(dataFolder, opening);
};

/** What is left on the disk of this folder for this user, in whole megabytes. */
export const freeMegabytes = async (folder: string): Promise<number> => {
	const { bavail, bsize } = await statfs(folder);
	return Math.floor((bavail * bsize) / 1024 / 1024);
};
