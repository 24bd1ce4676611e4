import type { Desk } from '#client/desk.svelte.ts';
import type { Decider } from '#kernel/decider.ts';
import type { Snapshot } from '#kernel/envelope.ts';

/** One stream of a meeting as this screen follows it. */
export type Part<State, Command> = {
	readonly stream: string;
	/** What is shown; nothing, once it is no longer theirs. */
	readonly shown: State | undefined;
	/** What is shown happened, and is not only asked for. */
	readonly isSettled: boolean;
	readonly send: (command: Command) => void;
};

/** Follows a stream as the page found it, or one that began later and arrives whole. */
export const followPart = <State, Command extends { type: string }, Event, Reason extends string>(
	desk: Desk,
	rules: Decider<State, Command, Event, Reason>,
	found: Snapshot<State> | { stream: string; kind: string }
): Part<State, Command> => {
	const later = { ...found, dataClass: 'confidential', version: -1, state: rules.initial } as const;
	const { live, send } = desk.follow(rules, 'state' in found ? found : later);
	return {
		stream: found.stream,
		get shown() {
			return live.gone ? undefined : live.shown;
		},
		get isSettled() {
			return live.isSettled;
		},
		send
	};
};
