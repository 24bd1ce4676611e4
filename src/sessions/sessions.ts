import type { Decider } from '#kernel/decider.ts';
import type { SessionsCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { SessionsEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { SessionsRefusal } from './refusals.ts';
import { noSessions, type Sessions } from './session-state.ts';
import { withdraws } from './withdraw.ts';

export type { Sessions, SessionsCommand, SessionsEvent, SessionsRefusal };

/** The rules of the bordsessies of one board. */
export const sessions: Decider<Sessions, SessionsCommand, SessionsEvent, SessionsRefusal> = {
	initial: noSessions,
	decide,
	evolve,
	withdraws
};
