import { refuse, wasRefused, type Asking } from '#kernel/decider.ts';
import type { SessionsDecision } from './events.ts';
import type { Session } from './session-state.ts';
import type { Task } from './tasks.ts';

/**
 * A step of the session. The child who leads takes it, or an adult, or the digibord on which all stand around it; for
 * some steps also a child with another task. Whoever stood in for the child steps back when the child takes a step.
 */
export const leading = (
	session: Session,
	{ role, actor }: Asking,
	step: SessionsDecision,
	also: Task = 'leads'
): SessionsDecision => {
	if (role !== 'pupil') return step;
	const { shared, stoodInBy } = session;
	if (!shared.leads.includes(actor)) return shared[also].includes(actor) ? step : refuse('someone-else-leads');
	const isBack = stoodInBy !== null && !wasRefused(step) && step.length > 0;
	return isBack ? [{ type: 'lead-given-back', session: session.id }, ...step] : step;
};

/** The teacher leads for a moment: an adult with a name, so not the digibord. */
export const standIn = (session: Session, { role, actor }: Asking): SessionsDecision => {
	if (role === 'pupil' || role === 'screen') return refuse('someone-else-leads');
	return session.stoodInBy === actor ? [] : [{ type: 'lead-taken', session: session.id }];
};

export const giveBackLead = (session: Session, { role, actor }: Asking): SessionsDecision => {
	if (role === 'pupil' && !session.shared.leads.includes(actor)) return refuse('someone-else-leads');
	if (session.stoodInBy === null) return refuse('nobody-stands-in');
	return [{ type: 'lead-given-back', session: session.id }];
};
