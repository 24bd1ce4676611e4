import { setTimeout as wait } from 'node:timers/promises';
import type { Envelope, Outcome } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { readHeard } from '#server/live.ts';

/** What becomes of one sending: a copy arrives after each of these delays (ms); its answer may be lost. */
export type Fate = { copies: number[]; answerLost: boolean };

/** After how many messages a stream is cut, and how long each message is on its way (ms). */
export type Course = { cutAfter: number; delay: number };

type Reach = { house: House; actors: Actor[]; fates: Fate[]; courses: Course[] };

/** Carries what tabs send to a real house, badly: late, more than once, without answer, or not at all. */
export class Network {
	/** Every answer the house gave to each command id. */
	readonly answers = new Map<string, Outcome[]>();
	readonly #offline = new Set<string>();
	readonly #reach: Reach;
	readonly #sources = new Set<{ person: string; fail: () => void }>();
	#underWay = 0;
	#sent = 0;
	#opened = 0;
	#calm = false;

	constructor(reach: Reach) {
		this.#reach = reach;
	}

	goOffline(person: string): void {
		this.#offline.add(person);
		for (const source of this.#sources) if (source.person === person) source.fail();
	}

	/** From here on all arrives once and at once, for everyone. */
	heal(): void {
		this.#calm = true;
		this.#offline.clear();
	}

	goOnline(person: string): void {
		this.#offline.delete(person);
	}

	get isEmpty(): boolean {
		return this.#underWay === 0;
	}

	fetch = async (address: string, init?: { body?: string }): Promise<Response> => {
		const { actor, url } = this.#asked(address);
		if (this.#offline.has(actor.person)) throw new TypeError('offline');
		if (url.pathname.endsWith('/poll')) {
			const messages = await this.#reach.house.hearing.missed(
				actor,
				readHeard(url.searchParams.get('heard')) ?? new Map()
			);
			return Response.json({ at: Date.now(), messages });
		}
		const { fates } = this.#reach;
		const fate = this.#calm ? undefined : fates[this.#sent++ % fates.length];
		const { copies, answerLost } = fate ?? { copies: [0], answerLost: false };
		const [first] = copies.map((delay) => this.#arrive(actor, init?.body ?? '', delay));
		const outcome = await first;
		if (!outcome || answerLost || this.#offline.has(actor.person)) throw new TypeError('connection lost');
		return Response.json(outcome, { status: 'refused' in outcome ? 422 : 200 });
	};

	async #arrive(actor: Actor, body: string, delay: number): Promise<Outcome | undefined> {
		this.#underWay++;
		try {
			await wait(delay);
			const envelope = JSON.parse(body) as Envelope;
			const outcome = await this.#reach.house.handle(actor, envelope);
			this.answers.set(envelope.id, [...(this.answers.get(envelope.id) ?? []), outcome]);
			return outcome;
		} catch {
			return undefined;
		} finally {
			this.#underWay--;
		}
	}

	/** The class a tab opens its event stream with. */
	source(): new (address: string) => EventTarget {
		const open = (address: string, target: EventTarget) => this.#open(address, target);
		return class extends EventTarget {
			readonly close: () => void;
			constructor(address: string) {
				super();
				this.close = open(address, this);
			}
		};
	}

	#open(address: string, target: EventTarget): () => void {
		const { house, courses } = this.#reach;
		const { actor, url } = this.#asked(address);
		const course = this.#calm ? undefined : courses[this.#opened++ % courses.length];
		const { cutAfter, delay } = course ?? { cutAfter: Infinity, delay: 0 };
		let arrived = 0;
		let leave: (() => void) | undefined;
		let line = Promise.resolve();
		const close = () => {
			this.#sources.delete(source);
			leave?.();
		};
		const source = {
			person: actor.person,
			fail: () => {
				if (!this.#sources.has(source)) return;
				close();
				target.dispatchEvent(new Event('error'));
			}
		};
		this.#sources.add(source);
		const deliver = (text: string) => {
			line = line.then(async () => {
				await wait(delay);
				for (const block of text.split('\n\n').filter(Boolean)) {
					if (!this.#sources.has(source)) return;
					if (arrived++ >= cutAfter) source.fail();
					else target.dispatchEvent(asMessage(block));
				}
			});
		};
		const begin = async () => {
			await wait(delay);
			if (this.#offline.has(actor.person)) return source.fail();
			deliver(`event: hello\ndata: ${JSON.stringify({ at: Date.now() })}\n\n`);
			const heard = readHeard(url.searchParams.get('heard')) ?? new Map<string, number>();
			leave = await house.hub.join({ actor, write: deliver }, heard);
			if (!this.#sources.has(source)) leave();
		};
		begin().catch(() => source.fail());
		return close;
	}

	#asked(address: string): { actor: Actor; url: URL } {
		const url = new URL(address, 'http://kring');
		const actor = this.#reach.actors.find(({ person }) => person === url.searchParams.get('als'));
		if (!actor) throw new Error('someone unknown asks');
		return { actor, url };
	}
}

const asMessage = (block: string): Event => {
	const fields = new Map(
		block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
	);
	return Object.assign(new Event(fields.get('event') ?? 'message'), { data: fields.get('data') });
};
