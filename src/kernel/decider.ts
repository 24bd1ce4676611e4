/** Who acts, and when (milliseconds since 1970). In the browser a guess; the server's word is final. */
export type Context = { actor: string; at: number };

/**
 * Someone asks: also as what they stand there (`pupil`, `teacher`, …), and how many events there were before. Known
 * while asking, on the server, and not recorded.
 */
export type Asking = Context & { role?: string; version?: number };

/** A rule said no. Not an error: the person is told, and nothing happened. */
export type Refusal<Reason extends string = string> = { refused: Reason };
export const refuse = <const Reason extends string>(reason: Reason): Refusal<Reason> => ({ refused: reason });

/** The facts a command causes, oldest first, or the reason why there are none. */
export type Decision<Event, Reason extends string> = Event[] | Refusal<Reason>;
export const wasRefused = <Event, Reason extends string>(it: Decision<Event, Reason>): it is Refusal<Reason> =>
	'refused' in it;

/** One thing's rules: what a command causes, and what each event means. Pure, so browser and server share them. */
export type Decider<State, Command, Event, Reason extends string = string> = {
	initial: State;
	decide: (state: State, command: Command, context: Asking) => Decision<Event, Reason>;
	evolve: (state: State, event: Event, context: Context) => State;
	/**
	 * The same for several, where one command may cause thousands of events, and what each means needs no context. Throws
	 * `NotUnderstood` where `evolve` finds nothing.
	 */
	evolveAll?: (state: State, events: readonly Event[]) => State;
	/**
	 * Which earlier events lose their words because of this one (K4); itself it keeps. Most events withdraw nothing.
	 * `everything`: the stream ends here, this event included, and its key is destroyed (K13).
	 */
	withdraws?: (event: Event) => ((earlier: Event) => boolean) | 'everything' | undefined;
};
