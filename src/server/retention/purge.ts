import type { Entry } from '#audit/entry.ts';
import { entryOfDestroying } from '#audit/entry.ts';
import { writeBehind } from '../audit/write.ts';
import type { Tx } from '../db.ts';
import { destroyStream } from '../emptying.ts';
import { asState, type GroupResult, type Wall } from '../group.ts';
import type { Stream } from '../memory.ts';
import type { Said } from './own-words.ts';

/** Looks at a stream as it stands, behind the lock. */
export type Look = (stream: string) => Promise<Stream | undefined>;

/** Where someone said something. */
export type SaidBy = (person: string) => Promise<Said[]>;

/**
 * What is to go, decided in the transaction that takes it away and behind the lock of the organisation: whoever says at
 * that moment that it must stay was either before, and is seen, or waits and comes too late.
 */
export type Purge = (tx: Tx, look: Look, said: SaidBy) => Promise<Purged | undefined>;

/** `undefined`: it stays. */
export type Purged = {
	/** Lose all their words, and their keys. */
	streams?: readonly string[];
	/** Is known here no more: their rows in every register, what they said, and what the log knows of them. */
	person?: string;
	/** Asked by the house in the same transaction. */
	commands?: readonly { kind: string; stream: string; command: { type: string } }[];
	/** The proof, written when all else is gone. `streams`: how many lost words of theirs. */
	prove: (tx: Tx, gone: { streams: number }) => Promise<readonly Entry[]>;
};

/** Destroys streams behind what a group did, in its transaction. */
export const destroyStreams = async (
	tx: Tx,
	wall: Wall,
	organisation: string,
	before: GroupResult,
	ids: readonly string[]
): Promise<GroupResult> => {
	let { head } = before;
	const destroyed: Stream[] = [];
	for (const id of ids) {
		const stream = await destroyStream(tx, organisation, head + 1, id, wall);
		if (!stream) continue;
		head++;
		destroyed.push(stream);
		await wall.keepings[stream.kind]?.list?.write(tx, organisation, stream, wall.clock());
	}
	const entries = destroyed.map((stream) => entryOfDestroying(wall.clock(), stream));
	return {
		...before,
		head,
		end: await writeBehind(tx, wall.keys.link, organisation, before.end, entries),
		messages: [...before.messages, ...destroyed.map(asState)],
		forget: [...before.forget, ...destroyed.map(({ id }) => id)]
	};
};
