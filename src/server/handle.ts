import type { Entry } from '#audit/entry.ts';
import type { Envelope, Message, Outcome } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';
import type { Db } from './db.ts';
import type { Wall } from './group.ts';
import type { Stream } from './memory.ts';
import { Queue } from './queue.ts';
import type { Purge } from './retention/purge.ts';
import type { Touched } from './touched.ts';

/** What happened in an organisation, told after it is on disk. `uncertain`: more may have happened than this. */
export type Committed = {
	organisation: string;
	head: number;
	messages: Message[];
	touched: Touched;
	uncertain: boolean;
	/** A backup was restored: what was told before is of another log. */
	restored: boolean;
};

export type Handle = {
	/**
	 * The only way to change data. Resolves when the outcome is on disk (K3); rejects when it is not known to be.
	 * Only seeds and tests may set the clock.
	 */
	handle: (actor: Actor, envelope: Envelope, clock?: () => number) => Promise<Outcome>;
	/** The stream as it stands, for someone who was already found to be allowed to hear it; no older than a version. */
	look: (organisation: string, stream: string, atLeast?: number) => Promise<Stream | undefined>;
	/** Reads what another node wrote and tells it here. */
	catchUp: (organisation: string) => Promise<void>;
	/** The same for every organisation that is known here. */
	catchUpAll: () => Promise<void>;
	/** Which restore of a backup the log of an organisation comes from; nothing, for one that never was restored. */
	restored: (organisation: string) => Promise<string | undefined>;
	/** Takes all words out of a stream, for good (K4, K13); for what keeps the terms of retention, not for a person. */
	destroy: (organisation: string, stream: string) => Promise<void>;
	/** Takes away what a term or a person asks to be gone, all of it or nothing. False: it stays. */
	purge: (organisation: string, purge: Purge) => Promise<boolean>;
	/** Writes in the audit what is no command. Resolves when it is on disk. */
	note: (organisation: string, entries: readonly Entry[]) => Promise<void>;
};

/** One queue per organisation; what waits is taken together (group commit). */
export const openHandle = (db: Db, wall: Wall, told: (committed: Committed) => void): Handle => {
	const queues = new Map<string, Queue>();
	const queueOf = (organisation: string) => {
		const queue = queues.get(organisation) ?? new Queue(db, wall, organisation, told);
		queues.set(organisation, queue);
		return queue;
	};
	const catchUp = async (organisation: string) => {
		await new Promise((answer, fail) => queueOf(organisation).add({ look: undefined, answer, fail }));
	};
	return {
		handle: (actor, envelope, clock = wall.clock) =>
			new Promise((answer, fail) => queueOf(actor.organisation).add({ actor, envelope, clock, answer, fail })),
		look: (organisation, look, atLeast = 0) => {
			const queue = queueOf(organisation);
			const remembered = queue.memory.remembered(look);
			return remembered && remembered.version >= atLeast
				? Promise.resolve(remembered)
				: new Promise((answer, fail) => queue.add({ look, answer, fail }));
		},
		catchUp,
		catchUpAll: async () => void (await Promise.all([...queues.keys()].map(catchUp))),
		restored: async (organisation) => {
			const { memory } = queueOf(organisation);
			if (memory.restored === undefined) await catchUp(organisation);
			return memory.restored ?? undefined;
		},
		destroy: (organisation, destroy) =>
			new Promise((answer, fail) => queueOf(organisation).add({ destroy, answer, fail })),
		purge: (organisation, purge) => new Promise((answer, fail) => queueOf(organisation).add({ purge, answer, fail })),
		note: (organisation, note) => new Promise((answer, fail) => queueOf(organisation).add({ note, answer, fail }))
	};
};
