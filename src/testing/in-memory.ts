import { accessSync, constants, readdirSync, rmSync, statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const memory = '/dev/shm';
const enoughMegabytes = 1_024;
const name = 'kring-tests-';

/**
 * A folder to throw away: in memory where there is room for it, else beside all that is temporary. Files work there as
 * on a disk, and a program that asks whether something is on disk is answered at once; nothing else becomes different.
 */
export const folderInMemory = async (): Promise<string> => {
	const within = hasRoom(memory) ? memory : tmpdir();
	forgetOthers(within);
	return mkdtemp(join(within, `${name}${process.pid}-`));
};

const hasRoom = (folder: string): boolean => {
	try {
		accessSync(folder, constants.W_OK);
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize >= enoughMegabytes * 1024 * 1024;
	} catch {
		return false;
	}
};

/** What a run that was killed left behind would keep its memory. */
const forgetOthers = (within: string): void => {
	for (const left of readdirSync(within)) {
		const pid = new RegExp(`^${name}(\\d+)-`).exec(left)?.[1];
		if (pid !== undefined && !lives(Number(pid))) rmSync(join(within, left), { recursive: true, force: true });
	}
};

const lives = (pid: number): boolean => {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
};
