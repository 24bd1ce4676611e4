import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { fullName, read, type Frame, type Heading } from './frames.ts';
import { unsealed } from './sealing.ts';
import { Spoiled } from './spoiled.ts';
import type { What } from './what.ts';

export type Opening = { path: string; what: What; secret: string; signal?: AbortSignal | undefined };

/** Hands the frames of a backup to `use`, a little at a time, as fast as it takes them. */
export const readFrames = async <T>(
	{ path, what, secret, signal }: Opening,
	use: (frames: AsyncIterable<Frame>) => Promise<T>
): Promise<T> => {
	try {
		return await pipeline(
			createReadStream(path),
			(source: AsyncIterable<Buffer>) => unsealed(what, secret, source),
			createZstdDecompress(),
			(plain: AsyncIterable<Buffer>) => use(read(plain)),
			{ ...(signal && { signal }) }
		);
	} catch (error) {
		// what opened, and is no such compression, was not made by us
		if (error instanceof Error && 'code' in error && String(error.code).startsWith('ZSTD_'))
			throw new Spoiled('damaged');
		throw error;
	}
};

/** Reads a whole file to see that it is one: nothing is done with it before. Returns what it is of, and how many rows. */
export const assureWhole = (opening: Opening): Promise<{ heading: Heading; rows: Record<string, number> }> =>
	readFrames(opening, async (frames) => {
		let heading: Heading | undefined;
		let rows: Record<string, number> | undefined;
		const met: string[] = [];
		for await (const frame of frames) {
			if (frame.is === 'heading') heading = frame.heading;
			else if (!heading) throw new Spoiled('damaged');
			if (frame.is === 'table') met.push(fullName(frame.table));
			if (frame.is === 'ending') rows = frame.rows;
		}
		if (!heading || !rows || met.some((name) => rows?.[name] === undefined)) throw new Spoiled('damaged');
		return { heading, rows };
	});
