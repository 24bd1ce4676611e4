import { refuse, type Context } from '#kernel/decider.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision } from './events.ts';
import { limits } from './limits.ts';
import type { Session } from './session-state.ts';

/** Tablets may come in. Opening again gives a new code: the old one lets nobody in any more. */
export const openDoor = (session: Session, { code, pass }: Asked<'open-door'>, { at }: Context): SessionsDecision => [
	{ type: 'door-opened', session: session.id, code, pass, until: at + limits.door }
];

export const closeDoor = (session: Session): SessionsDecision =>
	session.door ? [{ type: 'door-closed', session: session.id }] : refuse('door-is-closed');
