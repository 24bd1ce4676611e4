import type { Answered } from './append.ts';
import type { Tx } from './db.ts';
import type { Keys } from './keys.ts';
import type { Stream } from './memory.ts';
import { bothTouched, type Touched } from './touched.ts';

/** One command that a stream took, and what it caused there. The stream is as it stands after it; `at` in ms since 1970. */
export type Taken<Command = unknown, Event = unknown> = {
	stream: Stream;
	command: Command;
	events: readonly Event[];
	at: number;
	/** Whose events they are. */
	by: string;
};

/** What a capability keeps beside its log, written in the transaction of the command. */
export type Keeping = {
	/** Writes names to registers; events carry only ids (K14). Tells whose place or audiences changed. */
	register?: (tx: Tx, organisation: string, taken: Taken) => Promise<{ touched: Touched }>;
	/** Writes rows that say nothing of who may hear what; what only some may ever read, sealed under a key of its own. */
	keep?: (tx: Tx, organisation: string, taken: Taken, keys: Keys) => Promise<void>;
	/** Takes every row about someone out of its registers, in the transaction that erases them. `at` in ms since 1970. */
	forget?: (tx: Tx, organisation: string, who: { person: string; at: number }, keys: Keys) => Promise<void>;
	/** A list sums up streams; it can be dropped and rebuilt from the log (K11). */
	list?: {
		write: (tx: Tx, organisation: string, stream: Stream, at: number) => Promise<void>;
		clear: (tx: Tx, organisation: string) => Promise<void>;
	};
};

export type Keepings = Readonly<Record<string, Keeping>>;

/** Writes registers for each command of a group, and lists once for each stream it touched. */
export const keepBeside = async (
	tx: Tx,
	{ keepings, keys }: { keepings: Keepings; keys: Keys },
	organisation: string,
	answered: readonly Answered[]
): Promise<{ touched: Touched }> => {
	let touched: Touched = 'nobody';
	const changed = new Map<string, { stream: Stream; at: number }>();
	for (const { at, changes } of answered)
		for (const { stream, steps, by } of changes) {
			changed.set(stream.id, { stream, at });
			for (const step of steps) {
				const taken = { stream, at, by: by.actor, ...step };
				const written = await keepings[stream.kind]?.register?.(tx, organisation, taken);
				if (written) touched = bothTouched(touched, written.touched);
				await keepings[stream.kind]?.keep?.(tx, organisation, taken, keys);
			}
		}
	for (const { stream, at } of changed.values()) await keepings[stream.kind]?.list?.write(tx, organisation, stream, at);
	return { touched };
};
