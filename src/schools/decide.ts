import { refuse, type Decision } from '#kernel/decider.ts';
import type { SchoolCommand } from './commands.ts';
import type { SchoolEvent } from './events.ts';
import { limits } from './limits.ts';
import { flawOf, tidy } from './names.ts';
import type { SchoolRefusal } from './refusals.ts';
import { fits } from './roles.ts';
import type { School } from './school-state.ts';

type Answer = Decision<SchoolEvent, SchoolRefusal>;
type Of<Type extends SchoolCommand['type']> = Extract<SchoolCommand, { type: Type }>;

export const decide = (school: School, command: SchoolCommand): Answer => {
	if (command.type === 'open-school') return openSchool(school, command);
	if (!school.opened) return refuse('school-is-not-open');
	switch (command.type) {
		case 'add-person':
			return addPerson(school, command);
		case 'rename-person':
			return renamePerson(school, command);
		case 'open-group':
			return openGroup(school, command);
		case 'join-group':
			return joinGroup(school, command);
		case 'leave-group':
			return leaveGroup(school, command);
		case 'appoint':
			return appoint(school, command);
		case 'dismiss':
			return dismiss(school, command);
	}
};

const openSchool = (school: School, { name, example }: Of<'open-school'>): Answer => {
	if (school.opened) return refuse('school-is-open-already');
	const flaw = flawOf(name, limits.school);
	return flaw ? refuse(flaw) : [{ type: 'school-opened', example }];
};

const addPerson = (school: School, { person, kind, given, family }: Of<'add-person'>): Answer => {
	if (school.people[person]) return refuse('person-exists');
	const flaw = flawOfPerson(given, family);
	return flaw ? refuse(flaw) : [{ type: 'person-added', person, kind }];
};

const renamePerson = (school: School, { person, given, family }: Of<'rename-person'>): Answer => {
	if (!school.people[person]) return refuse('person-unknown');
	const flaw = flawOfPerson(given, family);
	return flaw ? refuse(flaw) : [{ type: 'person-renamed', person }];
};

const openGroup = (school: School, { group, key, name, schoolYear, grades }: Of<'open-group'>): Answer => {
	if (school.groups[group]) return refuse('group-exists');
	const taken = Object.values(school.groups).some((other) => other.key === key && other.schoolYear === schoolYear);
	if (taken) return refuse('group-key-taken');
	const flaw = flawOf(name, limits.group);
	return flaw ? refuse(flaw) : [{ type: 'group-opened', group, key, schoolYear, grades }];
};

const joinGroup = (school: School, { group, person, role }: Of<'join-group'>): Answer => {
	const joined = school.groups[group];
	if (!joined) return refuse('group-unknown');
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (joined.members[person]) return refuse('in-group-already');
	return fits[role] === kind ? [{ type: 'group-joined', group, person, role }] : refuse('role-does-not-fit');
};

const leaveGroup = (school: School, { group, person }: Of<'leave-group'>): Answer => {
	const left = school.groups[group];
	if (!left) return refuse('group-unknown');
	return left.members[person] ? [{ type: 'group-left', group, person }] : refuse('not-in-group');
};

const appoint = (school: School, { person, role }: Of<'appoint'>): Answer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (kind !== 'staff') return refuse('only-staff-is-appointed');
	return holds(school, person, role) ? refuse('appointed-already') : [{ type: 'appointed', person, role }];
};

const dismiss = (school: School, { person, role }: Of<'dismiss'>): Answer =>
	holds(school, person, role) ? [{ type: 'dismissed', person, role }] : refuse('not-appointed');

const holds = (school: School, person: string, role: Of<'appoint'>['role']): boolean =>
	school.appointments[person]?.includes(role) ?? false;

// a screen has no family name, and a small school may keep none: empty is no flaw here
const flawOfPerson = (given: string, family: string) =>
	flawOf(given, limits.given) ?? (tidy(family) === '' ? null : flawOf(family, limits.family));
