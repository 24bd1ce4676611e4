import type { Desk } from '#client/desk.svelte.ts';
import type { Live } from '#client/live.svelte.ts';
import type { Decider } from '#kernel/decider.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import { asideRules } from '#sessions/aside/aside-rules.ts';
import type { Aside } from '#sessions/aside/aside-state.ts';
import type { SessionsCommand } from '#sessions/commands.ts';
import { revealedRules } from '#sessions/revealed/revealed-rules.ts';
import type { Revealed } from '#sessions/revealed/revealed-state.ts';
import type { Sessions } from '#sessions/session-state.ts';
import { sessions as sessionsRules } from '#sessions/sessions.ts';

export type Opened = {
	sessions: Snapshot<Sessions>;
	aside: Snapshot<Aside> | null;
	revealed: Snapshot<Revealed> | null;
};

type Heard<State> = Pick<Live<State, unknown, unknown>, 'shown' | 'gone'>;

/** How often the device of who leads says that it is there, in ms. */
const saysHereEvery = 2_000;

/** What one seat follows of the session around a board, over the board's own desk. */
export class SessionSeat {
	readonly desk: Desk;
	readonly #opened: Opened;
	readonly #live: { shown: Sessions; isSettled: boolean };
	readonly send: (command: SessionsCommand) => void;
	#aside = $state.raw<Heard<Aside>>();
	#revealed = $state.raw<Heard<Revealed>>();
	readonly sessions = $derived.by(() => this.#live.shown);
	readonly aside = $derived.by(() => (this.#aside && !this.#aside.gone ? this.#aside.shown : undefined));
	readonly revealed = $derived.by(() => (this.#revealed && !this.#revealed.gone ? this.#revealed.shown : undefined));
	/** Whoever leads has said for a moment that they are there, and does not any more. */
	readonly leaderAway = $derived.by(() => {
		const leads = this.sessions.current?.shared.leads ?? [];
		const away = this.desk.away.get(this.#opened.sessions.stream) ?? [];
		return leads.length > 0 && leads.every((person) => away.includes(person));
	});

	constructor(desk: Desk, opened: Opened) {
		this.desk = desk;
		this.#opened = opened;
		const { live, send } = desk.follow(sessionsRules, opened.sessions);
		this.#live = live;
		this.send = send;
	}

	/** What is shown happened, and is not only asked for. */
	get isSettled(): boolean {
		return this.#live.isSettled;
	}

	/** Follows what only a teacher's device hears of this session; returns how to stop. */
	followAside(stream: string): () => void {
		this.#aside = this.#follow('aside', stream, asideRules, this.#opened.aside);
		return () => {
			this.#aside = undefined;
			this.desk.unfollow(stream);
		};
	}

	/** Follows the names with faces of this session; returns how to stop. */
	followRevealed(stream: string): () => void {
		this.#revealed = this.#follow('revealed', stream, revealedRules, this.#opened.revealed);
		return () => {
			this.#revealed = undefined;
			this.desk.unfollow(stream);
		};
	}

	/** Says every two seconds that who leads is here; returns how to stop. */
	leadHere(): () => void {
		const here = () => this.desk.here(this.#opened.sessions.stream);
		here();
		const timer = setInterval(here, saysHereEvery);
		return () => clearInterval(timer);
	}

	/** A stream as the page found it, or one that began later and arrives whole. */
	#follow<State, Command extends { type: string }, Event, Reason extends string>(
		kind: string,
		stream: string,
		rules: Decider<State, Command, Event, Reason>,
		found: Snapshot<State> | null
	): Heard<State> {
		const later = { stream, kind, dataClass: 'confidential', version: -1, state: rules.initial } as const;
		return this.desk.follow(rules, found?.stream === stream ? found : later).live;
	}
}
