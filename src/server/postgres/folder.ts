import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it. Node's own way never ends where the system answers "not found" for a folder whose
 * parent is there, as in /proc.
 */
export const makeFolder = async (path: string): Promise<void> => {
	try {
		await makeOne(path);
	} catch (error) {
		if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error;
		await makeFolder(dirname(path));
		await makeOne(path);
	}
};

/** Others may pass through (PostgreSQL may run as another user), not look. */
const makeOne = async (path: string): Promise<void> => {
	try {
		await mkdir(path, { mode: 0o711 });
	} catch (error) {
		if (hasCode(error, 'EEXIST') && (await stat(path)).isDirectory()) return;
		throw error;
	}
};

const hasCode = (error: unknown, code: string): boolean =>
	error instanceof Error && 'code' in error && error.code === code;
