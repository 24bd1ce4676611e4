import type { Answered } from './append.ts';
import type { Tx } from './db.ts';
import type { Stream } from './memory.ts';

/** What a capability keeps beside its log, written in the transaction of the command. */
export type Keeping = {
	/** Writes names to registers; events carry only ids (K14). Tells whether anyone's place or audiences changed. */
	register?: (
		tx: Tx,
		organisation: string,
		command: unknown,
		events: unknown[]
	) => Promise<{ hearersChanged: boolean }>;
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
	keepings: Keepings,
	organisation: string,
	answered: readonly Answered[]
): Promise<{ hearersChanged: boolean }> => {
	let hearersChanged = false;
	const touched = new Map<string, { stream: Stream; at: number }>();
	for (const { at, changes } of answered)
		for (const { stream, steps } of changes) {
			touched.set(stream.id, { stream, at });
			for (const { command, events } of steps) {
				const written = await keepings[stream.kind]?.register?.(tx, organisation, command, events);
				hearersChanged ||= written?.hearersChanged ?? false;
			}
		}
	for (const { stream, at } of touched.values()) await keepings[stream.kind]?.list?.write(tx, organisation, stream, at);
	return { hearersChanged };
};
