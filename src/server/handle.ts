import type { Envelope, Message, Outcome } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';
import { DatabaseAway, clashIn, type Db } from './db.ts';
import { lock, runGroup, type GroupResult, type Request, type Wall } from './group.ts';
import { Memory, type Stream } from './memory.ts';

/** What happened in an organisation, told after it is on disk. `uncertain`: more may have happened than this. */
export type Committed = {
	organisation: string;
	head: number;
	messages: Message[];
	hearersChanged: boolean;
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
};

/** How many commands of one organisation go into one transaction. */
const mostInGroup = 64;

type Waiting =
	| ({ answer: (outcome: Outcome) => void; fail: (error: unknown) => void } & Request)
	| { look: string | undefined; answer: (stream: Stream | undefined) => void; fail: (error: unknown) => void };

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
		}
	};
};

class Queue {
	readonly #db: Db;
	readonly #wall: Wall;
	readonly #organisation: string;
	readonly #told: (committed: Committed) => void;
	readonly memory: Memory;
	#waiting: Waiting[] = [];
	#running = false;

	constructor(db: Db, wall: Wall, organisation: string, told: (committed: Committed) => void) {
		this.#db = db;
		this.#wall = wall;
		this.#organisation = organisation;
		this.#told = told;
		this.memory = new Memory(organisation, wall.capabilities, wall.keys);
	}

	add(waiting: Waiting): void {
		this.#waiting.push(waiting);
		if (!this.#running) void this.#run();
	}

	async #run(): Promise<void> {
		this.#running = true;
		// What arrives in the same turn of the event loop belongs to the same group.
		await Promise.resolve();
		while (this.#waiting.length > 0) {
			const group = this.#waiting.splice(0, mostInGroup);
			await this.#take(group);
		}
		this.#running = false;
	}

	/** A group that throws is run again one by one: only the thrower fails, the rest goes on. */
	async #take(group: Waiting[]): Promise<void> {
		try {
			await this.#transact(group);
		} catch (error) {
			this.memory.clear();
			const [first] = group;
			if (error instanceof DatabaseAway) for (const waiting of group) waiting.fail(error);
			else if (group.length > 1) for (const one of group) await this.#take([one]);
			else if (first && 'envelope' in first && !first.clash && clashIn(error))
				await this.#take([{ ...first, clash: clashIn(error) }]);
			else first?.fail(error);
		}
	}

	async #transact(group: Waiting[]): Promise<void> {
		const requests = group.filter((waiting) => 'envelope' in waiting);
		const looks = group.filter((waiting) => 'look' in waiting);
		const uncertain = this.memory.head === undefined;
		const done = await this.#db.asPipe(this.#organisation, async (tx) => {
			const locked = await lock(tx, this.memory, this.#organisation);
			if (!locked) return undefined;
			const found: (Stream | undefined)[] = [];
			for (const { look } of looks) found.push(look === undefined ? undefined : await this.memory.stream(tx, look));
			const result = await runGroup(tx, this.#wall, this.memory, this.#organisation, locked.head, requests);
			const { missed, kinds } = locked;
			const hearersChanged = result.hearersChanged || [...kinds].some((kind) => this.#wall.keepings[kind]?.register);
			return { ...result, found, missed, hearersChanged };
		});
		if (!done) {
			for (const request of requests) request.answer({ refused: 'unknown-stream' });
			for (const look of looks) look.answer(undefined);
			return;
		}
		this.memory.adopt(done);
		this.#tell(done, done.missed, uncertain);
		for (const [index, request] of requests.entries()) {
			const answer = done.answers[index];
			if (answer === undefined || answer instanceof Error) request.fail(answer);
			else request.answer(answer);
		}
		for (const [index, look] of looks.entries()) look.answer(done.found[index]);
	}

	#tell({ messages, head, hearersChanged }: GroupResult, missed: Message[], uncertain: boolean): void {
		const all = [...missed, ...messages];
		if (all.length > 0 || hearersChanged || uncertain)
			this.#told({ organisation: this.#organisation, head, messages: all, hearersChanged, uncertain });
	}
}
