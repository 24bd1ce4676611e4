import { describe, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { SchoolEvent } from './events.ts';
import { limits } from './limits.ts';
import { school } from './school.ts';

const opened: SchoolEvent = { type: 'school-opened', example: false };
const daan: SchoolEvent = { type: 'person-added', person: 'daan', kind: 'pupil' };
const tom: SchoolEvent = { type: 'person-added', person: 'tom', kind: 'staff' };
const digibord: SchoolEvent = { type: 'person-added', person: 'digibord', kind: 'screen' };
const group5b: SchoolEvent = { type: 'group-opened', group: '5b', key: '5b', schoolYear: '2026-2027', grades: [5] };
const daanIn5b: SchoolEvent = { type: 'group-joined', group: '5b', person: 'daan', role: 'pupil' };

const addDaan = { type: 'add-person', person: 'daan', kind: 'pupil', given: 'Daan', family: 'Verhoef' } as const;
const open5b = {
	type: 'open-group',
	group: '5b',
	key: '5b',
	name: 'Groep 5b',
	schoolYear: '2026-2027',
	grades: [5]
} as const;

describe('a school', () => {
	test('opens with a name, which its event does not hold (K14)', () => {
		given(school)
			.when({ type: 'open-school', name: 'De Regenboog', example: true })
			.then({ type: 'school-opened', example: true });
	});
	test('opens once', () => {
		given(school, opened)
			.when({ type: 'open-school', name: 'De Regenboog', example: true })
			.refuses('school-is-open-already');
	});
	test('needs a name that fits', () => {
		given(school).when({ type: 'open-school', name: ' \t ', example: false }).refuses('name-is-empty');
		const long = 'x'.repeat(limits.school + 1);
		given(school).when({ type: 'open-school', name: long, example: false }).refuses('name-too-long');
	});
	test('does nothing before it is open', () => {
		given(school).when(addDaan).refuses('school-is-not-open');
	});
});

describe('a person', () => {
	test('is added by id and kind, without a name (K14)', () => {
		given(school, opened).when(addDaan).then({ type: 'person-added', person: 'daan', kind: 'pupil' });
	});
	test('is added once', () => {
		given(school, opened, daan).when(addDaan).refuses('person-exists');
	});
	test('needs a first name, but no family name', () => {
		given(school, opened)
			.when({ ...addDaan, given: '  ' })
			.refuses('name-is-empty');
		given(school, opened)
			.when({ ...addDaan, family: ' ' })
			.then(daan);
	});
	test('has names as long as the limits and no longer', () => {
		given(school, opened)
			.when({ ...addDaan, given: ` ${'x'.repeat(limits.given)} ` })
			.then(daan);
		given(school, opened)
			.when({ ...addDaan, given: 'x'.repeat(limits.given + 1) })
			.refuses('name-too-long');
		given(school, opened)
			.when({ ...addDaan, family: 'x'.repeat(limits.family + 1) })
			.refuses('name-too-long');
	});
	test('can be renamed when known', () => {
		const rename = { type: 'rename-person', person: 'daan', given: 'Daan', family: 'de Wit' } as const;
		given(school, opened, daan).when(rename).then({ type: 'person-renamed', person: 'daan' });
		given(school, opened).when(rename).refuses('person-unknown');
		given(school, opened, daan)
			.when({ ...rename, given: '' })
			.refuses('name-is-empty');
	});
});

describe('a group', () => {
	test('opens with key, school year and grades', () => {
		given(school, opened)
			.when({ ...open5b, grades: [5] })
			.then(group5b);
	});
	test('opens once', () => {
		given(school, opened, group5b)
			.when({ ...open5b, key: '5c', grades: [5] })
			.refuses('group-exists');
	});
	test('has a key of its own within a school year, which is free again the next year', () => {
		given(school, opened, group5b)
			.when({ ...open5b, group: 'new', grades: [5] })
			.refuses('group-key-taken');
		given(school, opened, group5b)
			.when({ ...open5b, group: 'new', schoolYear: '2027-2028', grades: [5] })
			.then({ ...group5b, group: 'new', schoolYear: '2027-2028' });
	});
	test('needs a name that fits', () => {
		given(school, opened)
			.when({ ...open5b, name: '', grades: [5] })
			.refuses('name-is-empty');
		const long = 'x'.repeat(limits.group + 1);
		given(school, opened)
			.when({ ...open5b, name: long, grades: [5] })
			.refuses('name-too-long');
	});
	test('is joined in the role that fits the person', () => {
		const people = [opened, daan, tom, digibord, group5b];
		const join = { type: 'join-group', group: '5b' } as const;
		given(school, ...people)
			.when({ ...join, person: 'daan', role: 'pupil' })
			.then(daanIn5b);
		given(school, ...people)
			.when({ ...join, person: 'daan', role: 'teacher' })
			.refuses('role-does-not-fit');
		given(school, ...people)
			.when({ ...join, person: 'tom', role: 'screen' })
			.refuses('role-does-not-fit');
		given(school, ...people)
			.when({ ...join, person: 'digibord', role: 'pupil' })
			.refuses('role-does-not-fit');
	});
	test('is joined once, by a known person, and only when it exists', () => {
		const join = { type: 'join-group', group: '5b', person: 'daan', role: 'pupil' } as const;
		given(school, opened, daan, group5b, daanIn5b).when(join).refuses('in-group-already');
		given(school, opened, group5b).when(join).refuses('person-unknown');
		given(school, opened, daan).when(join).refuses('group-unknown');
	});
	test('is left by a member, who may come back', () => {
		const leave = { type: 'leave-group', group: '5b', person: 'daan' } as const;
		const left: SchoolEvent = { type: 'group-left', group: '5b', person: 'daan' };
		given(school, opened, daan, group5b, daanIn5b).when(leave).then(left);
		given(school, opened, daan, group5b).when(leave).refuses('not-in-group');
		given(school, opened, daan).when(leave).refuses('group-unknown');
		given(school, opened, daan, group5b, daanIn5b, left)
			.when({ type: 'join-group', group: '5b', person: 'daan', role: 'pupil' })
			.then(daanIn5b);
	});
});

describe('an appointment', () => {
	const appoint = { type: 'appoint', person: 'tom', role: 'coordinator' } as const;
	const appointed: SchoolEvent = { type: 'appointed', person: 'tom', role: 'coordinator' };
	const dismissed: SchoolEvent = { type: 'dismissed', person: 'tom', role: 'coordinator' };

	test('is for staff only', () => {
		given(school, opened, tom).when(appoint).then(appointed);
		given(school, opened, daan)
			.when({ ...appoint, person: 'daan' })
			.refuses('only-staff-is-appointed');
		given(school, opened).when(appoint).refuses('person-unknown');
	});
	test('is held once, beside another one', () => {
		given(school, opened, tom, appointed).when(appoint).refuses('appointed-already');
		given(school, opened, tom, appointed)
			.when({ ...appoint, role: 'principal' })
			.then({ ...appointed, role: 'principal' });
	});
	test('ends by dismissal', () => {
		given(school, opened, tom, appointed)
			.when({ ...appoint, type: 'dismiss' })
			.then({ ...dismissed, on: '2026-11-23' });
		given(school, opened, tom)
			.when({ ...appoint, type: 'dismiss' })
			.refuses('not-appointed');
		given(school, opened, tom, appointed, dismissed)
			.when({ ...appoint, type: 'dismiss' })
			.refuses('not-appointed');
	});
});
