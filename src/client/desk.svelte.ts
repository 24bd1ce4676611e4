import type { Decider } from '#kernel/decider.ts';
import type { Envelope, Snapshot } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { NotUnderstood } from '#kernel/replay.ts';
import { Feed } from './feed.svelte.ts';
import { keepIn } from './keep.ts';
import { Live } from './live.svelte.ts';
import { Outbox } from './outbox.svelte.ts';
import { reloadOnce, reloadWhenQuiet } from './reload.ts';

/**
 * Who sits here, and as what. A seat's unsent commands are never sent by another person on the same device.
 * `query` says who asks where a cookie does not.
 */
export type Place = { organisation: string; person: string; role?: string; query?: string };

export type RefusedHere = { id: string; kind: string; stream: string; command: unknown; code: string };

/** What the wall needs of a live stream, whatever its rules. */
type Followed = {
	live: Pick<Live<unknown, unknown, unknown>, 'stream' | 'kind' | 'version' | 'heard' | 'accepted' | 'forget'>;
	ask: (envelope: Envelope, at: number) => void;
};

/** One tab's half of the pipe: its streams, its feed, its outbox. */
export class Desk {
	readonly #place: Place;
	readonly #followed = new Map<string, Followed>();
	readonly feed: Feed;
	readonly outbox: Outbox;
	refusals = $state.raw<readonly RefusedHere[]>([]);
	/** Who was at work on a stream a moment ago and is not any more. */
	away = $state.raw<ReadonlyMap<string, readonly string[]>>(new Map());
	readonly #base: string;
	readonly #query: string;
	#isOpen = false;

	constructor(place: Place) {
		this.#place = place;
		const base = `/api/${place.organisation}`;
		const { query = '' } = place;
		this.#base = base;
		this.#query = query;
		this.feed = new Feed({
			base,
			query,
			presence: ({ stream, away }) => (this.away = new Map([...this.away, [stream, away]])),
			heard: () => this.#heard(),
			take: (message) => this.#take(message),
			outdated: () => reloadWhenQuiet(() => this.outbox.waiting === 0)
		});
		this.outbox = new Outbox({
			keep: keepIn(localStorage, place.organisation, place.person),
			post: (envelope) => this.#post('commands', envelope),
			told: {
				accepted: ({ id, stream }, version) => this.#followed.get(stream)?.live.accepted(id, version),
				refused: ({ id, kind, stream, command }, code) => {
					this.#followed.get(stream)?.live.forget(id);
					this.refusals = [...this.refusals, { id, kind, stream, command, code }];
				}
			}
		});
	}

	/**
	 * Follows a stream from how it stood when the page was made; one that began later starts from version -1 and arrives
	 * whole. Only commands of an open stream may wait on this device's disk (K13).
	 */
	follow<State, Command extends { type: string }, Event, Reason extends string>(
		rules: Decider<State, Command, Event, Reason>,
		from: Snapshot<State>
	): { live: Live<State, Command, Event, Reason>; send: (command: Command) => void } {
		const live = new Live(rules, from);
		const { person, role } = this.#place;
		const ask = ({ id, command }: Envelope, at: number) =>
			live.asked({ id, command: command as Command, context: { actor: person, at, ...(role && { role }) } });
		this.#followed.set(live.stream, { live, ask });
		if (this.#isOpen) this.feed.again();
		return {
			live,
			send: (command) => {
				const envelope: Envelope = { id: newId(), kind: live.kind, stream: live.stream, command };
				ask(envelope, this.now());
				this.outbox.add(envelope, from.dataClass === 'open');
			}
		};
	}

	/** Stops following a stream that is of no more use here. */
	unfollow(stream: string): void {
		if (this.#followed.delete(stream) && this.#isOpen) this.feed.again();
	}

	/** Sends to a stream that this screen does not hear; it is kept nowhere on this device. */
	tell(kind: string, stream: string, command: unknown): void {
		this.outbox.add({ id: newId(), kind, stream, command }, false);
	}

	/** Says that this person is at work on a stream; whoever hears it learns when that stops. */
	here(stream: string): void {
		void this.#post('here', { stream }).catch(() => {});
	}

	/** Starts hearing and sending; returns how to stop. What this seat left for a stream of another page waits for that page. */
	open(): () => void {
		const left = this.outbox.open(({ stream }) => this.#followed.has(stream));
		for (const envelope of left) this.#followed.get(envelope.stream)?.ask(envelope, this.now());
		this.feed.open();
		this.#isOpen = true;
		return () => {
			this.#isOpen = false;
			this.feed.close();
			this.outbox.close();
		};
	}

	/** The server's time, in ms since 1970, by this device's best guess (K17). */
	now(): number {
		return Date.now() + this.feed.ahead;
	}

	/** The person has read this refusal; its words are wiped. */
	forgetRefusal(id: string): void {
		this.refusals = this.refusals.filter((refusal) => refusal.id !== id);
	}

	#post(door: 'commands' | 'here', body: unknown): Promise<Response> {
		return fetch(`${this.#base}/${door}?${this.#query}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
	}

	#heard(): string {
		return [...this.#followed.values()].map(({ live }) => `${live.stream}.${live.version}`).join(',');
	}

	#take(message: Parameters<Followed['live']['heard']>[0]): boolean {
		try {
			return this.#followed.get(message.stream)?.live.heard(message) ?? true;
		} catch (error) {
			if (!(error instanceof NotUnderstood)) throw error;
			reloadOnce();
			return true;
		}
	}
}
