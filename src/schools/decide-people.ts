import { refuse } from '#kernel/decider.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import { isLastAdministrator } from './decide-roles.ts';
import { limits } from './limits.ts';
import { flawOf, tidy } from './names.ts';
import type { School } from './school-state.ts';

export const addPerson = (school: School, { person, kind, given, family }: SchoolAsks<'add-person'>): SchoolAnswer => {
	if (school.people[person]) return refuse('person-exists');
	const flaw = flawOfPerson(given, family);
	return flaw ? refuse(flaw) : [{ type: 'person-added', person, kind }];
};

export const renamePerson = (school: School, { person, given, family }: SchoolAsks<'rename-person'>): SchoolAnswer => {
	if (!school.people[person]) return refuse('person-unknown');
	const flaw = flawOfPerson(given, family);
	return flaw ? refuse(flaw) : [{ type: 'person-renamed', person }];
};

/** Where mail to a colleague goes. Of a pupil there is none. */
export const setEmail = (school: School, { person, email }: SchoolAsks<'set-email'>): SchoolAnswer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (kind !== 'staff') return refuse('only-staff-has-email');
	const isFlawed = email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim());
	return isFlawed || (email?.trim().length ?? 0) > limits.email
		? refuse('email-flawed')
		: [{ type: 'email-set', person }];
};

export const setGrade = (school: School, { person, grade }: SchoolAsks<'set-grade'>): SchoolAnswer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	return kind === 'pupil' ? [{ type: 'grade-set', person, grade }] : refuse('role-does-not-fit');
};

/** Who leaves keeps a name in the register, for as long as the terms say, and no place anywhere. */
export const letGo = (school: School, { person }: SchoolAsks<'let-go'>): SchoolAnswer => {
	if (!school.people[person]) return refuse('person-unknown');
	if (school.left[person]) return refuse('has-left-already');
	return isLastAdministrator(school, person) ? refuse('last-administrator') : [{ type: 'person-left', person }];
};

export const takeBack = (school: School, { person }: SchoolAsks<'take-back'>): SchoolAnswer => {
	if (!school.people[person]) return refuse('person-unknown');
	return school.left[person] ? [{ type: 'person-returned', person }] : refuse('has-not-left');
};

// a screen has no family name, and a small school may keep none: empty is no flaw here
const flawOfPerson = (given: string, family: string) =>
	flawOf(given, limits.given) ?? (tidy(family) === '' ? null : flawOf(family, limits.family));
