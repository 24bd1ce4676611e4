import type { Message } from '#kernel/envelope.ts';
import type { Actor } from './actor.ts';

/**
 * A screen that listens. `write` puts ready-made text on its line, in order; what is sealed stays apart there. `end`
 * closes the line, so that the screen comes back and learns that it shows another log.
 */
export type Listener = { actor: Actor; write: (text: string, sealed: boolean) => void; end?: () => void };

/** What an actor may hear beyond what was heard; nothing, when they have no place here any more. */
export type Missed = (actor: Actor, heard: Map<string, number>) => Promise<Message[] | undefined>;

export type Ready = { message: Message; text: string };

/** Serialised once for all who hear it. */
export const asReady = (message: Message): Ready => ({ message, text: `data: ${JSON.stringify(message)}\n\n` });

const retryAfter = 500;

/**
 * One listener, and how far it has heard each stream (-1: not begun).
 * What comes live follows directly on what was heard; anything else is read from the log, so that nothing
 * is doubled or lost (K10), and whether it may be heard at all is asked again there (K7, K8).
 */
export class Seat {
	readonly #listener: Listener;
	readonly #heard: Map<string, number>;
	readonly #missed: Missed;
	readonly #gone = new Set<string>();
	#reading: Promise<void> | undefined;
	#again = false;
	#left = false;

	constructor(listener: Listener, heard: Map<string, number>, missed: Missed) {
		this.#listener = listener;
		this.#heard = heard;
		this.#missed = missed;
	}

	get actor(): Actor {
		return this.#listener.actor;
	}

	/** The first reading; rejects when it fails, so that the screen can be told to come back. */
	begin(): Promise<void> {
		this.#reading = this.#read();
		return this.#reading;
	}

	hear(ready: readonly Ready[]): void {
		if (this.#reading) {
			this.#again = true;
			return;
		}
		const next: Ready[] = [];
		for (const one of ready) {
			const follows = this.#follows(one.message);
			if (follows === 'gap') {
				void this.catchUp();
				break;
			}
			if (follows) next.push(one);
		}
		this.#write(next);
	}

	/** Something about a stream for the moment only; while this seat is reading it is not told, and not later either. */
	signal(stream: string, text: string): void {
		const heard = this.#heard.get(stream) ?? -1;
		if (heard >= 0 && !this.#reading && !this.#gone.has(stream)) this.#listener.write(text, false);
	}

	/**
	 * Reads from the log until nothing new arrived meanwhile; tries again for as long as that fails. Until it succeeds
	 * nothing is passed on, since what may be heard is not known (K8).
	 */
	catchUp(): Promise<void> {
		this.#again = true;
		this.#reading ??= this.#readAtLast();
		// The first reading tells its own failure to whoever began it.
		return this.#reading.catch(() => undefined);
	}

	/** Nothing that was heard counts any more: all is read again from the log. */
	anew(): void {
		for (const stream of this.#heard.keys()) this.#heard.set(stream, -1);
		this.#again = true;
		this.#listener.end?.();
	}

	leave(): void {
		this.#left = true;
	}

	async #readAtLast(): Promise<void> {
		while (!this.#left) {
			try {
				return await this.#read();
			} catch {
				await new Promise((go) => setTimeout(go, retryAfter));
			}
		}
	}

	async #read(): Promise<void> {
		do {
			this.#again = false;
			const messages = (await this.#missed(this.#listener.actor, this.#heard)) ?? this.#allGone();
			if (this.#left) return;
			this.#write(messages.filter((message) => this.#follows(message) === true).map(asReady));
		} while (this.#again);
		// In this very turn: whatever is told from here on is heard live.
		this.#reading = undefined;
	}

	#write(ready: readonly Ready[]): void {
		if (ready.length === 0) return;
		this.#listener.write(
			ready.map(({ text }) => text).join(''),
			ready.some(({ message }) => 'sealed' in message)
		);
	}

	#allGone(): Message[] {
		return [...this.#heard.keys()].map((stream) => ({ stream, gone: true }));
	}

	/** Whether this message comes next for this listener; if so, it counts as heard. */
	#follows(message: Message): boolean | 'gap' {
		const { stream } = message;
		const heard = this.#heard.get(stream);
		if (heard === undefined) return false;
		if ('gone' in message) {
			const isNews = !this.#gone.has(stream);
			this.#gone.add(stream);
			this.#heard.set(stream, -1);
			return isNews;
		}
		// A stream that was lost comes back only by asking again, never by what happens to pass; of one that begins it is
		// asked now.
		if (this.#gone.has(stream) && !this.#reading) return begins(message) ? 'gap' : false;
		if (message.version <= heard) return false;
		if ('events' in message && message.version - message.events.length > heard) return 'gap';
		this.#gone.delete(stream);
		this.#heard.set(stream, message.version);
		return true;
	}
}

/** These are the first events of their stream: before them it was not there for anyone. */
const begins = (message: Message): boolean => 'events' in message && message.version === message.events.length;
