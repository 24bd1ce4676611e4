import { refuse, type Asking } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import { holds, isLastAdministrator, letsIn } from './decide-roles.ts';
import { limits } from './limits.ts';
import { flawOf, tidy } from './names.ts';
import type { School } from './school-state.ts';
import { joinsTeams } from './team.ts';

export const addPerson = (
	school: School,
	{ person, kind, given, family }: SchoolAsks<'add-person'>,
	at: number
): SchoolAnswer => {
	if (school.people[person]) return refuse('person-exists');
	const flaw = flawOfPerson(given, family);
	if (flaw) return refuse(flaw);
	return [{ type: 'person-added', person, kind }, ...(kind === 'staff' ? joinsTeams(school, person, at) : [])];
};

export const renamePerson = (school: School, { person, given, family }: SchoolAsks<'rename-person'>): SchoolAnswer => {
	if (!school.people[person]) return refuse('person-unknown');
	const flaw = flawOfPerson(given, family);
	return flaw ? refuse(flaw) : [{ type: 'person-renamed', person }];
};

/**
 * Where mail to a colleague goes, and with it the letter that lets them in: of one with a task for the whole school it is
 * said by who gives such tasks. Of a pupil there is none.
 */
export const setEmail = (
	school: School,
	{ person, email }: SchoolAsks<'set-email'>,
	{ actor, role }: Asking
): SchoolAnswer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (kind !== 'staff') return refuse('only-staff-has-email');
	const isFlawed = email !== null && !/^[^\s\p{C}@]+@[^\s\p{C}@]+\.[^\s\p{C}@]+$/u.test(email.trim());
	if (isFlawed || (email?.trim().length ?? 0) > limits.email) return refuse('email-flawed');
	const mayAppoint = role === 'administrator' || holds(school, actor, 'administrator');
	if (!mayAppoint && school.appointments[person]) return refuse('only-who-appoints');
	return [{ type: 'email-set', person }];
};

export const setGrade = (school: School, { person, grade }: SchoolAsks<'set-grade'>): SchoolAnswer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	return kind === 'pupil' ? [{ type: 'grade-set', person, grade }] : refuse('role-does-not-fit');
};

/** Who leaves keeps a name in the register, for as long as the terms say, and no place anywhere. */
export const letGo = (school: School, { person }: SchoolAsks<'let-go'>, at: number): SchoolAnswer => {
	if (!school.people[person]) return refuse('person-unknown');
	if (school.left[person]) return refuse('has-left-already');
	if (isLastAdministrator(school, person)) return refuse('last-administrator');
	const letIn = letsIn.some((role) => holds(school, person, role));
	return [{ type: 'person-left', person, ...(letIn && { on: dayOf(at) }) }];
};

export const takeBack = (school: School, { person }: SchoolAsks<'take-back'>, at: number): SchoolAnswer => {
	if (!school.people[person]) return refuse('person-unknown');
	if (!school.left[person]) return refuse('has-not-left');
	const isStaff = school.people[person] === 'staff';
	return [{ type: 'person-returned', person }, ...(isStaff ? joinsTeams(school, person, at) : [])];
};

// a screen has no family name, and a small school may keep none: empty is no flaw here
const flawOfPerson = (given: string, family: string) =>
	flawOf(given, limits.given) ?? (tidy(family) === '' ? null : flawOf(family, limits.family));
