import type { Decider } from './decider.ts';

/**
 * A command that an event of one stream causes on another, in the same transaction. `byTheHouse`: it bears neither the
 * person nor the command that set it off, so that who hears the one stream learns nothing of the other (K9).
 */
export type Reaction = { kind: string; stream: string; command: { type: string }; byTheHouse?: true };

/** What must happen by itself at a moment (ms since 1970), unless something happens before. */
export type Due<Command> = { at: number; command: Command };

/**
 * One kind of stream, as the wall sees it.
 * Everything else a stream is (stored, live, optimistic, undoable, erasable) is a property of the pipe.
 */
export type Capability<
	State = unknown,
	Command extends { type: string } = { type: string },
	Event = unknown,
	Reason extends string = string
> = {
	rules: Decider<State, Command, Event, Reason>;
	/** The command that unknown input holds, if it holds one. */
	understand: (input: unknown) => Command | undefined;
	/** Who hears a stream that starts with this command (K7); nothing, if a stream cannot start with it. */
	audience: (command: Command) => string | undefined;
	/** `confidential`: words are sealed with the stream's own key and never touch a device's disk (K13). */
	dataClass: 'open' | 'confidential';
	/** Of a confidential stream: commands whose type tells nothing of what was said, so that the audit may name them. */
	mayBeTold?: ReadonlySet<string>;
	/** Wishes that bring something to an end or take words away: a full stream has as much room again for these. */
	ends?: ReadonlySet<string>;
	/** The streams that this wish begins, at once or later: each must be new. */
	begins?: (command: Command) => readonly string[];
	/**
	 * `cause`: the command whose event it is, for the words that no event holds (K14). `before`: how the stream stood
	 * before it, for what it takes away.
	 */
	reactions?: (event: Event, after: { stream: string; state: State; before: State }, cause: Command) => Reaction[];
	/** What the house asks, so that the log forgets someone who is known here no more. */
	forgetting?: (state: State, person: string) => Command[];
	/**
	 * Of an event that holds words of who did it: what it is about. `isCarried`: it holds words that someone said before,
	 * under another name or none. They go with who said them.
	 */
	saidIn?: (event: Event) => { about: string; isCarried?: true } | undefined;
	/** What the house does by itself on a stream that stands so, if anything; it asks again after every change. */
	due?: (state: State) => Due<Command> | undefined;
};

export type Capabilities = Readonly<Record<string, Capability>>;
