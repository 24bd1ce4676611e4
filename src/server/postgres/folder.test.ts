import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

test('a folder is made with all above it, and may be there already', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'kring-folder-'));
	try {
		for (let time = 0; time < 2; time++) await makeFolder(join(folder, 'a', 'b', 'c'));
		expect((await stat(join(folder, 'a', 'b', 'c'))).isDirectory()).toBe(true);
		await writeFile(join(folder, 'file'), '');
		await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
		await expect(makeFolder(join(folder, 'file', 'in'))).rejects.toMatchObject({ code: 'ENOTDIR' });
	} finally {
		await rm(folder, { recursive: true });
	}
});

test.runIf(existsSync('/proc/self'))('a place where no folder can be made is an error, not a wait', async () => {
	await expect(makeFolder('/proc/kring/data')).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
});
