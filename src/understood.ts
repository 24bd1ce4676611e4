import * as v from 'valibot';
import type { Capability } from '#kernel/capability.ts';

/** Checks input once, at the edge; inside, values are trusted. */
export const understoodBy =
	<Command>(schema: v.GenericSchema<unknown, Command>) =>
	(input: unknown): Command | undefined => {
		const read = v.safeParse(schema, input);
		return read.success ? read.output : undefined;
	};

/** The wall knows each kind by the same shape; its own types live inside its folder. */
export const capability = <State, Command extends { type: string }, Event, Reason extends string>(
	it: Capability<State, Command, Event, Reason>
) => it as unknown as Capability;
