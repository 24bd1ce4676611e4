import type { Decider } from './decider.ts';

/** A command that an event of one stream causes on another, in the same transaction. */
export type Reaction = { kind: string; stream: string; command: { type: string } };

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
	reactions?: (event: Event, after: { stream: string; state: State }) => Reaction[];
};

export type Capabilities = Readonly<Record<string, Capability>>;
