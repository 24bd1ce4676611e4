import { refuse, type Asking } from '#kernel/decider.ts';
import type { Asked } from './commands.ts';
import type { SessionsDecision, SessionsEvent } from './events.ts';
import { withoutOne } from './propose.ts';
import type { Session, Sessions } from './session-state.ts';
import { tasks } from './tasks.ts';

export const shareTask = (session: Session, { task, people }: Asked<'share-task'>): SessionsDecision => {
	const asked = [...new Set(people)];
	if (asked.some((person) => !session.pupils.includes(person))) return refuse('not-in-this-class');
	if (asked.some((person) => session.absent.includes(person))) return refuse('is-absent');
	const before = session.shared[task];
	const isSame = asked.length === before.length && asked.every((person, index) => person === before[index]);
	return isSame ? [] : [{ type: 'task-shared', session: session.id, task, people: asked }];
};

/** A child passes its own task; who leads, or an adult, passes it for a child. It does not come back to who passed. */
export const passTask = (
	{ turns }: Sessions,
	session: Session,
	{ task, person }: Asked<'pass-task'>,
	{ role, actor }: Asking
): SessionsDecision => {
	const isTheirs = role !== 'pupil' || actor === person || session.shared.leads.includes(actor);
	if (!isTheirs) return refuse('someone-else-leads');
	if (!session.shared[task].includes(person)) return [];
	const people = withoutOne(session, task, person, turns);
	if (people.length === 0) return refuse('nobody-to-ask');
	return [{ type: 'task-shared', session: session.id, task, people, passed: person }];
};

/** The tasks of a child who is not there go to others; of one who comes late after all they stay with them. */
export const markAbsent = (
	{ turns }: Sessions,
	session: Session,
	{ person, absent }: Asked<'mark-absent'>
): SessionsDecision => {
	if (!session.pupils.includes(person)) return refuse('not-in-this-class');
	if (session.absent.includes(person) === absent) return [];
	const events: SessionsEvent[] = [{ type: 'absence-marked', session: session.id, person, absent }];
	let after = { ...session, absent: [...session.absent, person] };
	for (const task of absent ? tasks : []) {
		if (!after.shared[task].includes(person)) continue;
		const people = withoutOne(after, task, person, turns);
		events.push({ type: 'task-shared', session: session.id, task, people });
		after = { ...after, shared: { ...after.shared, [task]: people } };
	}
	return events;
};
