import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { restoreBackup, type Restored, type Restoring } from '#server/backup/restore.ts';
import { keysOf, takeBackup, type Taking } from '#server/backup/take.ts';
import { keepings } from '#server/keepings.ts';
import { keysFrom } from '#server/keys.ts';
import type { Database } from '#server/postgres/database.ts';
import { rebuildLists } from '#server/rebuild.ts';
import { testSecret, withOurs } from './house.ts';

/** A folder for backups of tests; `stop` throws it away. */
export type Shelf = {
	path: (name: string) => string;
	/** Takes a backup of a database under a name. */
	take: (database: Database, name: string, more?: Partial<Taking>) => Promise<Record<string, number>>;
	/** Puts it back, in the place of what is there, with the keys of the same backup. */
	restore: (database: Database, name: string, more?: Partial<Restoring>) => Promise<Restored>;
	stop: () => Promise<void>;
};

export const openShelf = async (): Promise<Shelf> => {
	const folder = await mkdtemp(join(tmpdir(), 'kring-backups-'));
	const path = (name: string) => join(folder, name);
	return {
		path,
		take: ({ owner }, name, more) => takeBackup({ owner, secret: testSecret, file: path(name), ...more }),
		restore: ({ owner }, name, more) =>
			restoreBackup({
				reach: async () => ({ owner, passwords: inject('testServer').passwords }),
				secret: testSecret,
				file: path(name),
				keysFile: keysOf(path(name)),
				replace: true,
				rebuild: (tx, organisation) =>
					rebuildLists(tx, organisation, { capabilities: withOurs, keepings, keys: keysFrom(testSecret) }),
				...more
			}),
		stop: () => rm(folder, { recursive: true, force: true })
	};
};
