import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { fullName, type Frame, type Table } from './frames.ts';
import { Lines } from './lines.ts';
import type { Sieve } from './sieve.ts';
import { Spoiled } from './spoiled.ts';
import { columnsOf, quoted } from './take.ts';

/** Puts the rows of a backup into their tables, but for what the sieve holds back. `skip` names a table to leave out. */
export const load = async (
	client: pg.Client,
	frames: AsyncIterable<Frame>,
	{ sieve, skip }: { sieve: Sieve; skip?: string }
): Promise<void> => {
	let into: Filling | undefined;
	const loaded: Record<string, number> = {};
	const close = async () => {
		if (into) loaded[into.name] = await into.end();
		into = undefined;
	};
	for await (const frame of frames) {
		switch (frame.is) {
			case 'heading':
				break;
			case 'table':
				await close();
				into = fullName(frame.table) === skip ? undefined : new Filling(client, frame.table, sieve);
				break;
			case 'rows':
				await into?.add(frame.bytes);
				break;
			case 'ending':
				await close();
				for (const [name, count] of Object.entries(frame.rows))
					if (name !== skip && loaded[name] !== count) throw new Spoiled('damaged');
		}
	}
};

/** One table being filled. */
class Filling {
	readonly name: string;
	readonly #copy: ReturnType<typeof copyFrom>;
	readonly #done: Promise<void>;
	readonly #look: ((line: string) => string | undefined) | undefined;
	readonly #client: pg.Client;
	readonly #lines = new Lines();
	#left = 0;

	constructor(client: pg.Client, table: Table, sieve: Sieve) {
		this.name = fullName(table);
		this.#client = client;
		this.#copy = client.query(
			copyFrom(`copy ${quoted(table)} (${columnsOf(table)}) from stdin with (format text, encoding 'UTF8')`)
		);
		this.#done = finished(this.#copy);
		this.#done.catch(() => {});
		this.#look = sieve.for(table);
	}

	async add(bytes: Buffer): Promise<void> {
		const passed = this.#look ? this.#through(bytes, this.#look) : bytes;
		if (passed.length === 0 || this.#copy.write(passed)) return;
		// a copy that failed never drains
		await Promise.race([new Promise((drained) => this.#copy.once('drain', drained)), this.#done]);
	}

	/** How many rows the backup had for it, those that were left out too. */
	async end(): Promise<number> {
		this.#copy.end();
		await this.#done;
		await this.#client.query('select');
		return this.#copy.rowCount + this.#left;
	}

	#through(bytes: Buffer, look: (line: string) => string | undefined): Buffer {
		const passed: string[] = [];
		for (const line of this.#lines.take(bytes)) {
			const after = look(line);
			if (after === undefined) this.#left++;
			else passed.push(after);
		}
		return Buffer.from(passed.join(''));
	}
}
