import { refuse } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import type { Appointment } from './roles.ts';
import type { School } from './school-state.ts';

export const appoint = (school: School, { person, role, until }: SchoolAsks<'appoint'>, at: number): SchoolAnswer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (kind !== 'staff') return refuse('only-staff-is-appointed');
	if (school.left[person]) return refuse('person-has-left');
	if (holds(school, person, role)) return refuse('appointed-already');
	if (until && role === 'administrator') return refuse('administrator-has-no-end');
	if (isPast(until, at)) return refuse('end-is-past');
	return [{ type: 'appointed', person, role, ...(until && { until }) }];
};

export const dismiss = (school: School, { person, role }: SchoolAsks<'dismiss'>): SchoolAnswer => {
	if (!holds(school, person, role)) return refuse('not-appointed');
	if (role === 'administrator' && isLastAdministrator(school, person)) return refuse('last-administrator');
	return [{ type: 'dismissed', person, role }];
};

/** Someone must be able to let others in. */
export const isLastAdministrator = (school: School, person: string): boolean =>
	holds(school, person, 'administrator') &&
	!Object.entries(school.appointments).some(([other, roles]) => other !== person && roles.includes('administrator'));

/** A place that would have ended already. */
export const isPast = (until: string | null | undefined, at: number): boolean => !!until && until < dayOf(at);

const holds = (school: School, person: string, role: Appointment): boolean =>
	school.appointments[person]?.includes(role) ?? false;
