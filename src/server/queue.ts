import type { Entry } from '#audit/entry.ts';
import type { Message, Outcome } from '#kernel/envelope.ts';
import { keepOpenings } from './audit/open-now.ts';
import { DatabaseAway } from './away.ts';
import { clashIn, type Db } from './db.ts';
import type { Request } from './answering.ts';
import { lock, runGroup, type GroupResult, type Wall } from './group.ts';
import type { Committed } from './handle.ts';
import { Memory, type Stream } from './memory.ts';
import { destroyStreams, type Purge } from './retention/purge.ts';
import { runPurge } from './retention/run-purge.ts';
import { bothTouched, type Touched } from './touched.ts';

/** Someone who waits for an answer of the queue. */
type Waits<Answer> = { answer: (answer: Answer) => void; fail: (error: unknown) => void };
type Asking = Waits<Outcome> & Request;
type Looking = Waits<Stream | undefined> & { look: string | undefined };
type Ending = Waits<void> & { destroy: string };
type Noting = Waits<void> & { note: readonly Entry[] };
type Purging = Waits<boolean> & { purge: Purge };
export type Waiting = Asking | Looking | Ending | Noting | Purging;

/** How many of one organisation go into one transaction. */
const mostInGroup = 64;

/** After the database was away: how soon what may have been missed is read by ourselves, in ms. */
const comeBackAfter = 1_000;

/** All that is asked of one organisation, in order; what waits is taken together (group commit). */
export class Queue {
	readonly #db: Db;
	readonly #wall: Wall;
	readonly #organisation: string;
	readonly #told: (committed: Committed) => void;
	readonly memory: Memory;
	#waiting: Waiting[] = [];
	#running = false;
	#away: NodeJS.Timeout | undefined;
	/** A backup was restored, and that is not told yet. */
	#restored = false;

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
		while (this.#waiting.length > 0) await this.#take(this.#waiting.splice(0, this.#together()));
		this.#running = false;
	}

	/** How many of those that wait go together: what is taken away for good goes alone. */
	#together(): number {
		const purge = this.#waiting.findIndex((waiting) => 'purge' in waiting);
		return purge < 0 ? mostInGroup : Math.min(mostInGroup, Math.max(1, purge));
	}

	/** A group that throws is run again one by one: only the thrower fails, the rest goes on. */
	async #take(group: Waiting[]): Promise<void> {
		const { head } = this.memory;
		try {
			await this.#transact(group);
		} catch (error) {
			const [first] = group;
			const clash = clashIn(error);
			// a clash was rolled back cleanly; otherwise nothing remembered is certain, nor told what others wrote
			if (!clash || this.memory.head !== head) this.memory.clear();
			if (error instanceof DatabaseAway) {
				for (const waiting of group) waiting.fail(error);
				this.#comeBack();
			} else if (group.length > 1) for (const one of group) await this.#take([one]);
			else if (first && 'envelope' in first && !first.clash && clash) await this.#take([{ ...first, clash }]);
			else first?.fail(error);
		}
	}

	/** What was being written may be on disk: once the database is back it is read, also when nobody asks for anything. */
	#comeBack(): void {
		if (this.#away) return;
		this.#away = setTimeout(() => {
			this.#away = undefined;
			if (this.memory.head === undefined) this.add({ look: undefined, answer: () => {}, fail: () => {} });
		}, comeBackAfter).unref();
	}

	async #transact(group: Waiting[]): Promise<void> {
		const [first] = group;
		if (first && 'purge' in first) return this.#purge(first);
		const asking = group.filter((waiting) => 'envelope' in waiting);
		const looking = group.filter((waiting) => 'look' in waiting);
		const ending = group.filter((waiting) => 'destroy' in waiting);
		const noting = group.filter((waiting) => 'note' in waiting);
		const notes = noting.flatMap(({ note }) => note);
		const wasLost = this.memory.head === undefined;
		const done = await this.#db.asPipe(this.#organisation, async (tx) => {
			const locked = await lock(tx, this.memory, this.#organisation, asking);
			if (!locked) return undefined;
			this.#restored ||= locked.restored;
			const found: (Stream | undefined)[] = [];
			for (const { look } of looking) found.push(look === undefined ? undefined : await this.memory.stream(tx, look));
			const ran = await runGroup(tx, this.#wall, this.memory, this.#organisation, locked, asking, notes);
			await keepOpenings(tx, this.#organisation, notes);
			const ids = ending.map(({ destroy }) => destroy);
			const result = await destroyStreams(tx, this.#wall, this.#organisation, ran, ids);
			return { ...locked, found, answers: ran.answers, result };
		});
		if (done) {
			this.memory.adopt(done.result);
			this.#tell(done.result, { ...done, touched: this.#touchedBy(done.kinds), uncertain: wasLost || done.emptied });
		} else this.#goneWith();
		for (const [index, { answer, fail }] of asking.entries()) {
			const outcome = done ? done.answers[index] : { refused: 'unknown-stream' };
			if (outcome === undefined || outcome instanceof Error) fail(outcome);
			else answer(outcome);
		}
		for (const [index, { answer }] of looking.entries()) answer(done?.found[index]);
		for (const { answer } of ending) answer();
		for (const { answer, fail } of noting)
			if (done) answer();
			else fail(new Error('no such organisation'));
	}

	async #purge({ purge, answer }: Purging): Promise<void> {
		const wasLost = this.memory.head === undefined;
		const done = await this.#db.asPipe(this.#organisation, async (tx) => {
			const locked = await lock(tx, this.memory, this.#organisation, []);
			if (!locked) return undefined;
			this.#restored ||= locked.restored;
			return { ...locked, result: await runPurge(tx, this.#wall, this.memory, this.#organisation, locked, purge) };
		});
		if (!done) return void answer(false);
		const nothing = { messages: [], head: done.head, remember: [], forget: [], touched: 'nobody' } as const;
		const result = done.result ?? nothing;
		this.memory.adopt({ ...result, remember: [...result.remember], forget: [...result.forget] });
		this.#tell(
			{ ...result, messages: [...result.messages] },
			{ ...done, touched: this.#touchedBy(done.kinds), uncertain: wasLost || done.emptied }
		);
		answer(done.result !== undefined);
	}

	/** Of what others wrote is known to which kinds, and no more. */
	#touchedBy(kinds: Iterable<string>): Touched {
		return [...kinds].some((kind) => this.#wall.keepings[kind]?.register) ? 'everybody' : 'nobody';
	}

	/** The organisation is not there any more: a backup from before it was restored. */
	#goneWith(): void {
		if (this.memory.head === undefined) return;
		this.memory.clear();
		this.#restored = true;
		this.#tell({ messages: [], head: 0, touched: 'everybody' }, { missed: [], touched: 'everybody', uncertain: true });
	}

	/** `missed`: what other nodes wrote, told here before our own. */
	#tell(
		{ messages, head, touched }: Pick<GroupResult, 'messages' | 'head' | 'touched'>,
		others: { missed: Message[]; touched: Touched; uncertain: boolean }
	): void {
		const news: Committed = {
			organisation: this.#organisation,
			head,
			messages: [...others.missed, ...messages],
			touched: bothTouched(touched, others.touched),
			uncertain: others.uncertain || this.#restored,
			restored: this.#restored
		};
		this.#restored = false;
		if (news.messages.length > 0 || news.touched !== 'nobody' || news.uncertain) this.#told(news);
	}
}
