import type { SessionsCommand } from './commands.ts';
import type { Phase } from './phases.ts';
import type { Session } from './session-state.ts';
import { isReadyToShow, nextPhase, phaseBefore } from './phase-order.ts';

/** The one big step from here, on the device of who leads. */
export type Step = { kind: 'begin' } | { kind: 'show' } | { kind: 'go'; to: Phase } | { kind: 'close' };

export const nextStep = (session: Session): Step => (isReadyToShow(session) ? { kind: 'show' } : onward(session));

/** The step that leads on, where the faces have a button of their own. */
export const onward = (session: Session): Exclude<Step, { kind: 'show' }> => {
	if (session.begunAt === null) return { kind: 'begin' };
	const to = nextPhase(session);
	return to ? { kind: 'go', to } : { kind: 'close' };
};

/** Where one goes back to; nothing before the session has begun. */
export const stepBack = (session: Session): Phase | undefined =>
	session.begunAt === null ? undefined : phaseBefore(session);

export const commandFor = (session: Session, step: Step): SessionsCommand => {
	switch (step.kind) {
		case 'begin':
			return { type: 'begin-session', session: session.id };
		case 'show':
			return { type: 'show-faces', session: session.id };
		case 'go':
			return { type: 'go-to-phase', session: session.id, from: session.phase, to: step.to };
		case 'close':
			return { type: 'close-session', session: session.id };
	}
};

/** ms in which a second tap on the same place is still meant for the step before. */
const settling = 1_500;

/** Closing cannot be taken back, so a tap that comes right after the last step does not close. */
export const mayClose = ({ since }: Pick<Session, 'since'>, now: number): boolean => now - since >= settling;
