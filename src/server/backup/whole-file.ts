import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { Problem } from '../problems.ts';
import { written, type Frame } from './frames.ts';
import { sealed } from './sealing.ts';
import type { What } from './what.ts';

const partOf = (path: string): string => `${path}.part`;

/** A backup is never written over another one. */
export const assureFree = async (path: string): Promise<void> => {
	const exists = await access(path).then(
		() => true,
		() => false
	);
	if (exists) throw new Problem('Dit bestand bestaat al: kies een andere naam, bijvoorbeeld met de datum erin.');
};

type Writing = { what: What; secret: string; signal?: AbortSignal | undefined };

/** Writes a file beside its name, compressed and sealed, readable by this user only; on disk when this ends. */
export const writeAside = async (
	path: string,
	{ what, secret, signal }: Writing,
	frames: AsyncIterable<Frame>
): Promise<void> => {
	await rm(partOf(path), { force: true });
	const file = await open(partOf(path), 'wx', 0o600);
	await pipeline(
		written(frames),
		createZstdCompress(),
		(source: AsyncIterable<Buffer>) => sealed(what, secret, source),
		file.createWriteStream({ flush: true }),
		{ ...(signal && { signal }) }
	);
};

/** Gives a file that is whole its name. */
export const nameIt = async (path: string): Promise<void> => {
	await rename(partOf(path), path);
	const folder = await open(dirname(path));
	await folder.sync();
	await folder.close();
};

export const throwAway = (path: string): Promise<void> => rm(partOf(path), { force: true });
