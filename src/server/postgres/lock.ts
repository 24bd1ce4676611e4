import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Problem } from '../problems.ts';

/**
 * Holds the data folder for this process alone and returns how to let go. The lock is the kernel's, on an empty file
 * (SQLite is what Node has to ask for one; nothing is stored in it): it ends with the process, however that ends, so it
 * is never stale and two starts at once cannot both win.
 */
export const lockFolder = (dataFolder: string): (() => void) => {
	const path = join(dataFolder, 'lock');
	const lock = open(path);
	try {
		lock.exec('pragma journal_mode = memory; begin exclusive');
	} catch (error) {
		lock.close();
		if (!isBusy(error)) throw cannotLock(path);
		throw new Problem(
			`Kring draait al met de gegevens in ${dataFolder}: stop dat eerst, of kies een andere map met DATA_DIR.`
		);
	}
	held.add(lock);
	return () => {
		held.delete(lock);
		lock.close();
	};
};

/** Keeps a lock from being collected, which would open it. */
const held = new Set<DatabaseSync>();

const open = (path: string): DatabaseSync => {
	try {
		return new DatabaseSync(path, { timeout: 0 });
	} catch {
		throw cannotLock(path);
	}
};

const cannotLock = (path: string) =>
	new Problem(
		`Bij ${path} lukt het niet: geef deze gebruiker lees- en schrijfrecht, of kies met DATA_DIR een andere map.`
	);

/** SQLite's number for a database another process has locked. */
const busy = 5;
const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === busy;
