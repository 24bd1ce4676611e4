import { refuse, type Context } from '#kernel/decider.ts';
import { addDays, dayOf } from '#kernel/time.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import type { Appointment } from './roles.ts';
import { endKey, type School } from './school-state.ts';

export const appoint = (
	school: School,
	{ person, role, until }: SchoolAsks<'appoint'>,
	{ actor, at }: Context
): SchoolAnswer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (kind !== 'staff') return refuse('only-staff-is-appointed');
	if (school.left[person]) return refuse('person-has-left');
	if (holds(school, person, role)) return refuse('appointed-already');
	if (until && role === 'administrator') return refuse('administrator-has-no-end');
	if (isPast(until, at)) return refuse('end-is-past');
	if (isForAnother(school, person, ['administrator'], { actor, at })) return refuse('not-for-yourself');
	return [{ type: 'appointed', person, role, ...(until && { until }) }];
};

export const dismiss = (school: School, { person, role }: SchoolAsks<'dismiss'>, at: number): SchoolAnswer => {
	if (!holds(school, person, role)) return refuse('not-appointed');
	if (role === 'administrator' && isLastAdministrator(school, person)) return refuse('last-administrator');
	return [{ type: 'dismissed', person, role, ...(letsIn.includes(role) && { on: dayOf(at) }) }];
};

/** Someone must be able to let others in. */
export const isLastAdministrator = (school: School, person: string): boolean =>
	holds(school, person, 'administrator') &&
	!Object.entries(school.appointments).some(([other, roles]) => other !== person && roles.includes('administrator'));

/** Those who give others a place in a group; an administrator gives tasks for the whole school too. */
export const letsIn: readonly Appointment[] = ['administrator', 'coordinator'];

/** So many days after they lost it someone still counts, so that nobody takes a place away to be the only one. */
const remembered = 30;

/** Nobody gives themselves a place that another may give them; the only one of a school may. */
export const isForAnother = (
	school: School,
	person: string,
	given: readonly Appointment[],
	{ actor, at }: Context
): boolean => {
	if (actor !== person) return false;
	const since = addDays(dayOf(at), -remembered);
	return Object.keys(school.people).some(
		(other) =>
			other !== actor &&
			given.some((role) => holds(school, other, role) || (school.lost[endKey(other, role)] ?? '') > since)
	);
};

/** A place that would have ended already. */
export const isPast = (until: string | null | undefined, at: number): boolean => !!until && until < dayOf(at);

export const holds = (school: School, person: string, role: Appointment): boolean =>
	school.appointments[person]?.includes(role) ?? false;
