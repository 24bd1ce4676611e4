import * as v from 'valibot';
import { boardCommand } from '#boards/commands.ts';
import { board } from '#boards/board.ts';
import { boardReactions } from '#boards/reactions.ts';
import type { Capabilities, Capability } from '#kernel/capability.ts';
import { schoolCommand } from '#schools/commands.ts';
import { school } from '#schools/school.ts';

/** Checks input once, at the edge; inside, values are trusted. */
const understoodBy =
	<Command>(schema: v.GenericSchema<unknown, Command>) =>
	(input: unknown): Command | undefined => {
		const read = v.safeParse(schema, input);
		return read.success ? read.output : undefined;
	};

/** The wall knows each kind by the same shape; its own types live inside its folder. */
const capability = <State, Command extends { type: string }, Event, Reason extends string>(
	it: Capability<State, Command, Event, Reason>
) => it as unknown as Capability;

/** Every kind of stream, and the rules it lives by. A new capability adds a line. */
export const capabilities: Capabilities = {
	school: capability({
		rules: school,
		understand: understoodBy(schoolCommand),
		audience: (command) => (command.type === 'open-school' ? 'staff' : undefined),
		dataClass: 'open'
	}),
	board: capability({
		rules: board,
		understand: understoodBy(boardCommand),
		audience: (command) =>
			command.type === 'open-board' || command.type === 'open-next-board' ? `group:${command.group}` : undefined,
		dataClass: 'open',
		reactions: boardReactions
	})
};
