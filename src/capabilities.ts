import * as v from 'valibot';
import { boardCommand } from '#boards/commands.ts';
import { board } from '#boards/board.ts';
import { boardReactions } from '#boards/reactions.ts';
import type { Capabilities, Capability } from '#kernel/capability.ts';
import { groupAudience, nobodysAudience, staffAudience, teachersAudience } from '#schools/audiences.ts';
import { schoolCommand } from '#schools/commands.ts';
import { school } from '#schools/school.ts';
import { asideRules } from '#sessions/aside/aside-rules.ts';
import { asideCommand } from '#sessions/aside/commands.ts';
import { sessionsCommand } from '#sessions/commands.ts';
import { sessionsDue } from '#sessions/due.ts';
import { facesCommand } from '#sessions/faces/commands.ts';
import { facesRules } from '#sessions/faces/faces-rules.ts';
import { facesReactions, sessionsOnBoard, sessionsReactions } from '#sessions/reactions.ts';
import { revealedCommand } from '#sessions/revealed/commands.ts';
import { revealedRules } from '#sessions/revealed/revealed-rules.ts';
import { sessions } from '#sessions/sessions.ts';

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
		audience: (command) => (command.type === 'open-school' ? staffAudience : undefined),
		dataClass: 'open'
	}),
	board: capability({
		rules: board,
		understand: understoodBy(boardCommand),
		audience: (command) =>
			command.type === 'open-board' || command.type === 'open-next-board' ? groupAudience(command.group) : undefined,
		dataClass: 'open',
		ends: new Set(['take-down-note', 'turn-year']),
		reactions: (event, after) => [...boardReactions(event, after), ...sessionsOnBoard(event, after)]
	}),
	sessions: capability({
		rules: sessions,
		understand: understoodBy(sessionsCommand),
		audience: (command) => (command.type === 'open-sessions' ? groupAudience(command.group) : undefined),
		dataClass: 'open',
		ends: new Set(['close-session', 'forget-counts', 'take-back-words']),
		begins: (command) => (command.type === 'start-session' ? [command.faces, command.aside, command.revealed] : []),
		reactions: sessionsReactions,
		due: sessionsDue
	}),
	faces: capability({
		rules: facesRules,
		understand: understoodBy(facesCommand),
		audience: (command) => (command.type === 'open-faces' ? nobodysAudience(command.group) : undefined),
		dataClass: 'confidential',
		reactions: facesReactions
	}),
	aside: capability({
		rules: asideRules,
		understand: understoodBy(asideCommand),
		audience: (command) => (command.type === 'open-aside' ? teachersAudience(command.group) : undefined),
		dataClass: 'confidential'
	}),
	revealed: capability({
		rules: revealedRules,
		understand: understoodBy(revealedCommand),
		audience: (command) => (command.type === 'open-revealed' ? groupAudience(command.group) : undefined),
		dataClass: 'confidential'
	})
};
