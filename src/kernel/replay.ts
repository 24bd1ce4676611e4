import { wasRefused, type Asking, type Context, type Decider } from './decider.ts';

/** All that one command caused on one stream. `version` is that of its last event; versions count from 1. */
export type Recorded<Event = unknown> = {
	stream: string;
	version: number;
	command: string;
	actor: string;
	at: number;
	events: Event[];
};

export type Pending<Command> = { id: string; command: Command; context: Asking };

/** These rules are older than the event they met (K18). */
export class NotUnderstood extends Error {}

type Rules<State, Command, Event, Reason extends string> = Decider<State, Command, Event, Reason>;

/** The state after one more fact. */
export const fold = <State, Command, Event, Reason extends string>(
	{ evolve, evolveAll }: Pick<Rules<State, Command, Event, Reason>, 'evolve' | 'evolveAll'>,
	state: State,
	events: readonly Event[],
	context: Context
): State => {
	if (evolveAll) return evolveAll(state, events);
	return events.reduce((before, event) => {
		const after = evolve(before, event, context);
		if (after === undefined) throw new NotUnderstood();
		return after;
	}, state);
};

/** What the person sees: confirmed history, plus their own commands still on the way. */
export const replay = <State, Command, Event, Reason extends string>(
	rules: Rules<State, Command, Event, Reason>,
	confirmed: State,
	pending: readonly Pending<Command>[]
): State =>
	pending.reduce((state, { command, context }) => {
		const decision = rules.decide(state, command, context);
		return wasRefused(decision) ? state : fold(rules, state, decision, context);
	}, confirmed);
