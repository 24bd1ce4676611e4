import { lstat, mkdir, mkdtemp, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBinaries, linkLibraries } from './binaries.ts';

test('a platform without PostgreSQL gets a sentence that names DATABASE_URL', async () => {
	await expect(findBinaries('linux', 's390x')).rejects.toThrow(/\(linux s390x\).*DATABASE_URL/);
	await expect(findBinaries('win32', 'x64')).rejects.toThrow(/DATABASE_URL/);
});

test('links to libraries that a skipped install script left out are made, and broken ones mended', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'kring-links-'));
	try {
		const native = join(folder, 'native');
		await mkdir(join(native, 'lib'), { recursive: true });
		await writeFile(join(native, 'lib', 'libone.so.1.0'), 'one');
		await symlink('nowhere', join(native, 'lib', 'libone.so.1'));
		await writeFile(
			join(native, 'pg-symlinks.json'),
			JSON.stringify(
				['libone.so', 'libone.so.1'].map((name) => ({
					source: 'native/lib/libone.so.1.0',
					target: `native/lib/${name}`
				}))
			)
		);
		for (let start = 0; start < 2; start++) await linkLibraries(native);
		for (const name of ['libone.so', 'libone.so.1']) {
			expect((await lstat(join(native, 'lib', name))).isSymbolicLink()).toBe(true);
			expect(await readlink(join(native, 'lib', name))).toBe('libone.so.1.0');
		}
	} finally {
		await rm(folder, { recursive: true });
	}
});
