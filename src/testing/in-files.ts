import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFrames } from '#server/backup/read-file.ts';
import type { What } from '#server/backup/what.ts';
import { testSecret } from './house.ts';
import type { TwoSchools } from './two-schools.ts';

/** Everything that is in a backup, opened. */
export const insideOf = async (path: string, what: What): Promise<Buffer> =>
	readFrames({ path, what, secret: testSecret }, async (frames) => {
		const parts: Buffer[] = [];
		for await (const frame of frames) if (frame.is === 'rows') parts.push(Buffer.from(frame.bytes));
		return Buffer.concat(parts);
	});

/** The files of this database, and what PostgreSQL wrote to be able to mend them. */
export const filesOf = async (rows: TwoSchools['rows']): Promise<Buffer[]> => {
	// what is no longer needed of the log is let go of with the next checkpoint
	await rows('checkpoint');
	await rows('select pg_switch_wal()');
	await rows('checkpoint');
	await rows('checkpoint');
	const [place] = await rows<{ folder: string; base: string }>(
		`select current_setting('data_directory') as folder, 'base/' || oid as base from pg_database where datname = current_database()`
	);
	const files: Buffer[] = [];
	for (const folder of [place?.base ?? '', 'pg_wal']) {
		const at = join(place?.folder ?? '', folder);
		for (const entry of await readdir(at, { withFileTypes: true }))
			// other tests share the server, which takes its files away when it likes
			if (entry.isFile()) files.push(await readFile(join(at, entry.name)).catch(() => Buffer.alloc(0)));
	}
	return files;
};

/** Which of these words stand in one of these files. */
export const foundIn = (files: readonly Buffer[], planted: readonly string[]): string[] =>
	planted.filter((word) => files.some((bytes) => bytes.includes(word)));
