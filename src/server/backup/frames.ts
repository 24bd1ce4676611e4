import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { Spoiled } from './spoiled.ts';

const step = v.object({ name: v.string(), checksum: v.string() });

/** What a backup is of: in which form its tables are, and when it was taken. */
const heading = v.object({
	/** the same in both files of one backup */
	id: v.string(),
	/** ms since 1970 */
	at: v.number(),
	steps: v.array(step),
	/** how far each sequence was, by its full name */
	sequences: v.record(v.string(), v.string())
});
const table = v.object({ schema: v.string(), name: v.string(), columns: v.array(v.string()) });
const ending = v.object({ rows: v.record(v.string(), v.number()), hash: v.string() });

export type Heading = v.InferOutput<typeof heading>;
export type Table = v.InferOutput<typeof table>;

/** What a backup holds, in order: its heading, each table with its rows as PostgreSQL copies them, and the ending. */
export type Frame =
	| { is: 'heading'; heading: Heading }
	| { is: 'table'; table: Table }
	/** part of a table; a row may lie across two of them */
	| { is: 'rows'; bytes: Buffer }
	| { is: 'ending'; rows: Record<string, number> };

export const fullName = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string => `${schema}.${name}`;

const marks = { heading: 1, table: 2, rows: 3, ending: 4 };
const mostBytes = 16 * 1024 * 1024;

/** Frames as bytes, with a hash of all that went before at the end. */
export async function* written(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
	const hash = createHash('sha256');
	for await (const frame of frames) {
		for (const bytes of bytesOf(frame, () => hash.digest('hex'))) {
			if (frame.is !== 'ending') hash.update(bytes);
			yield bytes;
		}
	}
}

function* bytesOf(frame: Frame, digest: () => string): Generator<Buffer> {
	const body = bodyOf(frame, digest);
	for (let from = 0; from === 0 || from < body.length; from += mostBytes) {
		const part = body.subarray(from, from + mostBytes);
		const head = Buffer.alloc(5);
		head.writeUInt8(marks[frame.is]);
		head.writeUInt32BE(part.length, 1);
		yield head;
		yield part;
	}
}

const bodyOf = (frame: Frame, digest: () => string): Buffer => {
	switch (frame.is) {
		case 'rows':
			return frame.bytes;
		case 'heading':
			return Buffer.from(JSON.stringify(frame.heading));
		case 'table':
			return Buffer.from(JSON.stringify(frame.table));
		case 'ending':
			return Buffer.from(JSON.stringify({ rows: frame.rows, hash: digest() }));
	}
};

/** Reads them back; throws `Spoiled` when they are not whole. */
export async function* read(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
	const hash = createHash('sha256');
	let here: Buffer = Buffer.alloc(0);
	let ended = false;
	for await (const bytes of source) {
		here = here.length > 0 ? Buffer.concat([here, bytes]) : bytes;
		while (here.length >= 5) {
			const length = here.readUInt32BE(1);
			if (ended || length > mostBytes) throw new Spoiled('damaged');
			if (here.length < 5 + length) break;
			const frame = frameOf(here.readUInt8(), here.subarray(5, 5 + length), () => hash.digest('hex'));
			if (frame.is === 'ending') ended = true;
			else hash.update(here.subarray(0, 5 + length));
			here = here.subarray(5 + length);
			yield frame;
		}
	}
	if (!ended || here.length > 0) throw new Spoiled('damaged');
}

const frameOf = (mark: number, body: Buffer, digest: () => string): Frame => {
	switch (mark) {
		case marks.heading:
			return { is: 'heading', heading: parsed(heading, body) };
		case marks.table:
			return { is: 'table', table: parsed(table, body) };
		case marks.rows:
			return { is: 'rows', bytes: body };
		case marks.ending: {
			const { rows, hash } = parsed(ending, body);
			if (hash !== digest()) throw new Spoiled('damaged');
			return { is: 'ending', rows };
		}
	}
	throw new Spoiled('newer');
};

const parsed = <Schema extends v.GenericSchema>(schema: Schema, body: Buffer): v.InferOutput<Schema> => {
	try {
		return v.parse(schema, JSON.parse(body.toString()));
	} catch {
		throw new Spoiled('newer');
	}
};
