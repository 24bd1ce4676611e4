import { refuse } from '#kernel/decider.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision } from './events.ts';
import { limits } from './limits.ts';
import type { Session } from './session-state.ts';

/** Forward or back. Who comes from a phase that is over already was overtaken by another tap. */
export const goToPhase = (session: Session, { from, to }: Asked<'go-to-phase'>): SessionsDecision => {
	if (session.begunAt === null) return refuse('session-has-not-begun');
	if (from !== session.phase) return refuse('phase-has-moved');
	if (!session.plan.some(({ phase }) => phase === to)) return refuse('phase-not-in-session');
	return to === from ? [] : [{ type: 'phase-changed', session: session.id, phase: to }];
};

export const addMinute = (session: Session, { phase }: Asked<'add-minute'>): SessionsDecision => {
	if (session.begunAt === null) return refuse('session-has-not-begun');
	if (phase !== session.phase) return refuse('phase-has-moved');
	if (session.extra >= limits.extraMinutes) return refuse('time-is-full');
	return [{ type: 'minute-added', session: session.id }];
};
