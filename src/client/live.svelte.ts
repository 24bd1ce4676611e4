import type { Decider } from '#kernel/decider.ts';
import type { Message, Snapshot } from '#kernel/envelope.ts';
import { fold, replay, type Pending } from '#kernel/replay.ts';

type Waiting<Command> = Pending<Command> & { accepted?: number };

/** One stream as this person sees it: confirmed history with their own pending commands on top. */
export class Live<State, Command, Event, Reason extends string = string> {
	readonly stream: string;
	readonly kind: string;
	readonly #rules: Decider<State, Command, Event, Reason>;
	#confirmed = $state.raw() as State;
	#pending = $state.raw<readonly Waiting<Command>[]>([]);
	#version: number;
	/** How often the whole state was replaced: words may have been taken away, also from what is shown of earlier days. */
	replaced = $state(0);
	/** This stream is no longer this person's; what it showed is not to be shown any more. */
	gone = $state(false);

	readonly shown: State = $derived.by(() => replay(this.#rules, this.#confirmed, this.#pending));

	constructor(rules: Decider<State, Command, Event, Reason>, from: Omit<Snapshot<State>, 'dataClass'>) {
		this.stream = from.stream;
		this.kind = from.kind;
		this.#rules = rules;
		this.#confirmed = from.state;
		this.#version = from.version;
	}

	/** Nothing that is shown is still only asked for. */
	get isSettled(): boolean {
		return this.#pending.length === 0;
	}

	/** How far this stream has been heard; a lost stream starts anew. */
	get version(): number {
		return this.gone ? -1 : this.#version;
	}

	/** The person asked. Show it now; the outbox carries it. */
	asked(pending: Pending<Command>): void {
		this.#pending = [...this.#pending, pending];
	}

	/**
	 * The server recorded something, ours or theirs. Hearing it twice is harmless; false means something was missed.
	 * Rules older than an event throw `NotUnderstood` (K18).
	 */
	heard(message: Message): boolean {
		if ('gone' in message) {
			this.gone = true;
			this.#confirmed = this.#rules.initial;
			return true;
		}
		if ('state' in message) {
			if (message.version < this.version) return true;
			// The edge: the wall speaks of states as unknown, this stream's rules know their own.
			this.#confirmed = message.state as State;
			this.gone = false;
			this.replaced++;
		} else {
			const { version, command, actor, at } = message;
			const events = message.events as Event[];
			if (version <= this.version) return true;
			if (version - events.length > this.version) return false;
			this.#confirmed = fold(this.#rules, this.#confirmed, events, { actor, at });
			this.#forgetWhere(({ id }) => id === command);
		}
		this.#version = message.version;
		this.#forgetWhere(({ accepted }) => accepted !== undefined && accepted <= message.version);
		return true;
	}

	/** The server took it. It stays in view as pending until its event arrives, so that nothing flickers. */
	accepted(id: string, version: number): void {
		if (version <= this.#version) this.forget(id);
		else this.#pending = this.#pending.map((one) => (one.id === id ? { ...one, accepted: version } : one));
	}

	/** The server refused it, so it never happened. */
	forget(id: string): void {
		this.#forgetWhere((pending) => pending.id === id);
	}

	#forgetWhere(done: (pending: Waiting<Command>) => boolean): void {
		if (this.#pending.some(done)) this.#pending = this.#pending.filter((pending) => !done(pending));
	}
}
