import type { Envelope, Outcome } from '#kernel/envelope.ts';
import { backoff } from './backoff.ts';
import type { Keep } from './keep.ts';
import { retryAfter } from './retry-after.ts';

/** What became of a command, told once. */
export type Told = {
	accepted: (envelope: Envelope, version: number) => void;
	/** The rules or the wall said no; the words are shown once to this seat, then wiped. */
	refused: (envelope: Envelope, code: string) => void;
};

type Options = { post: (envelope: Envelope) => Promise<Response>; keep: Keep; told: Told };

/** How often a command that breaks the server is tried again. */
const mostTries = 4;

/** How long "saved" stays on the screen, in ms. */
const savedFor = 2_500;

/**
 * Carries commands to the server in order, one at a time, for one seat. What is on its way survives a lost
 * connection and, where the class of data allows, a closed tab; sending twice is harmless (K2).
 */
export class Outbox {
	/** Commands that have no answer yet. */
	waiting = $state(0);
	/** All that was asked was just written to disk. */
	saved = $state(false);
	/** Why the server takes nothing now, as a code; nothing, when it does. */
	hindrance = $state<string | undefined>(undefined);
	readonly #options: Options;
	#queue: Envelope[] = [];
	#sending = false;
	#tries = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;
	/** The server said how long it takes nothing. */
	#held = false;
	#fade: ReturnType<typeof setTimeout> | undefined;
	#closed = false;

	constructor(options: Options) {
		this.#options = options;
	}

	/** Takes up what this seat left behind earlier and belongs here, and sends it. */
	open(belongsHere: (envelope: Envelope) => boolean = () => true): Envelope[] {
		this.#closed = false;
		this.#held = false;
		const known = new Set(this.#queue.map(({ id }) => id));
		const left = this.#options.keep.all().filter((envelope) => !known.has(envelope.id) && belongsHere(envelope));
		this.#queue.push(...left);
		this.waiting = this.#queue.length;
		addEventListener('online', this.now);
		void this.#send();
		return left;
	}

	close(): void {
		this.#closed = true;
		removeEventListener('online', this.now);
		clearTimeout(this.#retry);
		clearTimeout(this.#fade);
	}

	/** `durable`: may lie on this device's disk until it is answered; never so for confidential streams. */
	add(envelope: Envelope, durable: boolean): void {
		if (durable) this.#options.keep.put(envelope);
		this.#queue.push(envelope);
		this.waiting = this.#queue.length;
		this.saved = false;
		void this.#send();
	}

	/** Try again without waiting, unless the server asked for that. */
	now = (): void => {
		if (this.#held) return;
		clearTimeout(this.#retry);
		void this.#send();
	};

	async #send(): Promise<void> {
		if (this.#sending || this.#held) return;
		this.#sending = true;
		let wasSaved = false;
		for (let next = this.#queue[0]; next && !this.#closed; next = this.#queue[0]) {
			const outcome = await this.#ask(next);
			if (!outcome) break;
			this.#tries = 0;
			this.#queue.shift();
			this.#options.keep.drop(next.id);
			this.waiting = this.#queue.length;
			if ('refused' in outcome) this.#options.told.refused(next, outcome.refused);
			else this.#options.told.accepted(next, outcome.version);
			wasSaved = !('refused' in outcome);
		}
		this.#sending = false;
		if (wasSaved && this.#queue.length === 0) this.#showSaved();
	}

	/** The outcome; nothing when there is none yet, and then another try is planned. */
	async #ask(envelope: Envelope): Promise<Outcome | undefined> {
		let wait = 0;
		try {
			const answer = await this.#options.post(envelope);
			wait = retryAfter(answer);
			const outcome = (await answer.json()) as Outcome;
			const isRefusal = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
			// what breaks the server every time may not keep all that waits behind it
			const isHopeless = answer.status === 500 && this.#tries >= mostTries;
			const isAnswer = answer.ok || isRefusal || isHopeless;
			this.hindrance = isAnswer || !('refused' in outcome) ? undefined : outcome.refused;
			if (isAnswer) return outcome;
		} catch {
			this.hindrance = undefined;
		}
		if (!this.#closed) this.#again(wait);
		return undefined;
	}

	/** Plans another try, no sooner than the server asks for (ms); what is asked meanwhile waits too. */
	#again(wait: number): void {
		this.#held = wait > 0;
		const later = () => {
			this.#held = false;
			this.now();
		};
		this.#retry = setTimeout(later, Math.max(wait, backoff(this.#tries++)));
	}

	#showSaved(): void {
		clearTimeout(this.#fade);
		this.saved = true;
		this.#fade = setTimeout(() => (this.saved = false), savedFor);
	}
}
