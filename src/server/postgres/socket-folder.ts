import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../problems.ts';
import { giveTo, type Runner } from './runner.ts';

/** The longest path the kernel takes for a socket, in bytes, the shortest of the systems we run on. */
const longest = 103;
const name = '.s.PGSQL.5432';

/** A private folder (mode 700) for the socket: inside the data folder, or in a temporary one where that path is too long. */
export const makeSocketFolder = async (dataFolder: string, runner: Runner, temporary = tmpdir()): Promise<string> => {
	const near = join(dataFolder, 'run');
	const folder = fits(near)
		? near
		: join(temporary, `kring-${createHash('sha256').update(near).digest('hex').slice(0, 16)}`);
	if (!fits(folder))
		throw new Problem(`Het pad ${dataFolder} is te lang voor de database: kies met DATA_DIR een kortere map.`);
	await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});
	const found = await lstat(folder);
	// anyone may have made a folder of that name in a shared place
	if (!found.isDirectory() || ![process.getuid?.(), runner.owner?.uid].includes(found.uid))
		throw new Problem(`${folder} is van iemand anders: verwijder het en start Kring opnieuw.`);
	await chmod(folder, 0o700);
	await giveTo(runner, folder);
	return folder;
};

/** Leaves nothing behind in a temporary folder that is not ours alone. */
export const removeSocketFolder = async (dataFolder: string, folder: string): Promise<void> => {
	if (!folder.startsWith(dataFolder)) await rm(folder, { recursive: true, force: true });
};

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, name)) <= longest;
