import { mayShow } from './few.ts';
import type { Phase } from './phases.ts';
import type { Session } from './session-state.ts';

/** The phase this many steps from the current one, if there is one. */
const phaseAt = ({ plan, phase }: Pick<Session, 'plan' | 'phase'>, steps: 1 | -1): Phase | undefined =>
	plan[plan.findIndex((planned) => planned.phase === phase) + steps]?.phase;

export const nextPhase = (session: Pick<Session, 'plan' | 'phase'>): Phase | undefined => phaseAt(session, 1);
export const phaseBefore = (session: Pick<Session, 'plan' | 'phase'>): Phase | undefined => phaseAt(session, -1);

/** Which of how many the phase is, from 1. */
export const placeOf = ({ plan, phase }: Pick<Session, 'plan' | 'phase'>): { place: number; of: number } => ({
	place: plan.findIndex((planned) => planned.phase === phase) + 1,
	of: plan.length
});

/** There are hands or enough faces to show, and the class has not seen the counts yet. */
export const isReadyToShow = (session: Session): boolean =>
	session.phase === 'check-in' && session.begunAt !== null && session.shown === null && mayShow(session);
