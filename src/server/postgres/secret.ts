import { createHmac, randomBytes } from 'node:crypto';
import { link, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** The roles Kring works as; the owner only prepares the schema. */
export type Role = 'kring_pipe' | 'kring_reader' | 'kring_identity' | 'kring_jobs';

/** A password derived from a secret, so that it needs no place of its own. 64 hexadecimal digits. */
export const passwordFor = (secret: string, role: Role | 'kring_owner'): string =>
	createHmac('sha256', secret).update(`password of ${role}`).digest('hex');

/** The secret of this data folder, made the first time. Only the user who runs Kring can read it. */
export const secretIn = async (dataFolder: string): Promise<string> => {
	const path = join(dataFolder, 'secret');
	return (await read(path)) ?? (await make(path));
};

const read = async (path: string): Promise<string | undefined> => {
	try {
		return (await readFile(path, 'utf8')).trim();
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
};

/** Written aside, on disk, then given its name in one step: a half secret would lock the data for ever. */
const make = async (path: string): Promise<string> => {
	const aside = `${path}.${process.pid}`;
	const file = await open(aside, 'w', 0o600);
	await file.writeFile(`${randomBytes(32).toString('hex')}\n`);
	await file.sync();
	await file.close();
	// whoever came first wins; both then read the same file
	await link(aside, path).catch(() => undefined);
	await unlink(aside);
	return (await readFile(path, 'utf8')).trim();
};
