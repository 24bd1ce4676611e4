import type { Envelope, Message, Outcome } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';
import type { Db } from './db.ts';
import type { Wall } from './group.ts';
import type { Stream } from './memory.ts';
import { Queue } from './queue.ts';
import type { Touched } from './touched.ts';

/** What happened in an organisation, told after it is on disk. `uncertain`: more may have happened than this. */
export type Committed = {
	organisation: string;
	head: number;
	messages: Message[];
	touched: Touched;
	uncertain: boolean;
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
	/** Takes all words out of a stream, for good (K4, K13); for what keeps the terms of retention, not for a person. */
	destroy: (organisation: string, stream: string) => Promise<void>;
};

/** One queue per organisation; what waits is taken together (group commit). */
export const openHandle = (db: Db, wall: Wall, told: (committed: Committed) => void): Handle => {
	const queues = new Map<string, Queue>();
	const queueOf = (organisation: string) => {
		const queue = queues.get(organisation) ?? new Queue(db, wall, organisation, told);
		queues.set(organisation, queue);
		return queue;
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
		catchUp: async (organisation) => {
			await new Promise((answer, fail) => queueOf(organisation).add({ look: undefined, answer, fail }));
		},
		destroy: (organisation, destroy) =>
			new Promise((answer, fail) => queueOf(organisation).add({ destroy, answer, fail }))
	};
};
