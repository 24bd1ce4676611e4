import type { Decider } from '#kernel/decider.ts';
import type { Envelope, Snapshot } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import { NotUnderstood } from '#kernel/replay.ts';
import { Feed } from './feed.svelte.ts';
import { keepIn } from './keep.ts';
import { Live } from './live.svelte.ts';
import { Outbox } from './outbox.svelte.ts';
import { reloadOnce, reloadWhenQuiet } from './reload.ts';

/** Who sits here. A seat's unsent commands are never sent by another person on the same device. */
export type Place = { organisation: string; person: string };

export type RefusedHere = { id: string; stream: string; command: unknown; code: string };

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

	constructor(place: Place) {
		this.#place = place;
		const base = `/api/${place.organisation}`;
		const query = `als=${place.person}`;
		this.feed = new Feed({
			base,
			query,
			heard: () => this.#heard(),
			take: (message) => this.#take(message),
			outdated: () => reloadWhenQuiet(() => this.outbox.waiting === 0)
		});
		this.outbox = new Outbox({
			keep: keepIn(localStorage, place.organisation, place.person),
			post: (envelope) =>
				fetch(`${base}/commands?${query}`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify(envelope)
				}),
			told: {
				accepted: ({ id, stream }, version) => this.#followed.get(stream)?.live.accepted(id, version),
				refused: ({ id, stream, command }, code) => {
					this.#followed.get(stream)?.live.forget(id);
					this.refusals = [...this.refusals, { id, stream, command, code }];
				}
			}
		});
	}

	/**
	 * Follows a stream from how it stood when the page was made. Only commands of an open stream may wait on this
	 * device's disk (K13).
	 */
	follow<State, Command extends { type: string }, Event, Reason extends string>(
		rules: Decider<State, Command, Event, Reason>,
		from: Snapshot<State>
	): { live: Live<State, Command, Event, Reason>; send: (command: Command) => void } {
		const live = new Live(rules, from);
		const ask = ({ id, command }: Envelope, at: number) =>
			live.asked({ id, command: command as Command, context: { actor: this.#place.person, at } });
		this.#followed.set(live.stream, { live, ask });
		return {
			live,
			send: (command) => {
				const envelope: Envelope = { id: newId(), kind: live.kind, stream: live.stream, command };
				ask(envelope, this.now());
				this.outbox.add(envelope, from.dataClass === 'open');
			}
		};
	}

	/** Starts hearing and sending; returns how to stop. What this seat left for a stream of another page waits for that page. */
	open(): () => void {
		const left = this.outbox.open(({ stream }) => this.#followed.has(stream));
		for (const envelope of left) this.#followed.get(envelope.stream)?.ask(envelope, this.now());
		this.feed.open();
		return () => {
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
