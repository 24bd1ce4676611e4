import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { SchoolCommand } from './commands.ts';
import { schoolDue } from './due.ts';
import type { SchoolEvent } from './events.ts';
import { school } from './school.ts';

const opened: SchoolEvent = { type: 'school-opened', example: false };
const daan: SchoolEvent = { type: 'person-added', person: 'daan', kind: 'pupil' };
const tom: SchoolEvent = { type: 'person-added', person: 'tom', kind: 'staff' };
const eva: SchoolEvent = { type: 'person-added', person: 'eva', kind: 'staff' };
const group5b: SchoolEvent = { type: 'group-opened', group: '5b', key: '5b', schoolYear: '2026-2027', grades: [5] };
const tomIn5b: SchoolEvent = { type: 'group-joined', group: '5b', person: 'tom', role: 'teacher' };
const administrator: SchoolEvent = { type: 'appointed', person: 'eva', role: 'administrator' };
const at = (day: string) => ({ at: Date.parse(`${day}T12:00:00Z`) });

describe('a place with an end', () => {
	const join = { type: 'join-group', group: '5b', person: 'tom', role: 'trainee', until: '2026-12-18' } as const;
	const joined: SchoolEvent = { ...join, type: 'group-joined' };
	const over: SchoolCommand = { type: 'end-what-is-over' };
	const ended: SchoolEvent = { type: 'group-left', group: '5b', person: 'tom' };

	test('is given up to and including a day that is not past', () => {
		given(school, opened, tom, group5b).when(join).then(joined);
		given(school, opened, tom, group5b).when(join, at('2026-12-18')).then(joined);
		given(school, opened, tom, group5b).when(join, at('2026-12-19')).refuses('end-is-past');
	});
	test('ends by itself after its last day, and not on it', () => {
		const here = [opened, tom, group5b, joined];
		given(school, ...here)
			.when(over, at('2026-12-18'))
			.then();
		given(school, ...here)
			.when(over, at('2026-12-19'))
			.then(ended);
		expect(schoolDue(given(school, ...here).state)).toEqual({ at: Date.parse('2026-12-18T23:00:00Z'), command: over });
	});
	test('in a group ends with its school year, also when no end was said', () => {
		const here = [opened, tom, group5b, tomIn5b];
		expect(schoolDue(given(school, ...here).state)?.at).toBe(Date.parse('2027-07-31T22:00:00Z'));
		given(school, ...here)
			.when(over, at('2027-08-01'))
			.then(ended);
	});
	test('is not the end of another place of the same person', () => {
		const coach: SchoolEvent = { type: 'appointed', person: 'tom', role: 'coach', until: '2026-11-30' };
		given(school, opened, tom, group5b, joined, coach)
			.when(over, at('2026-12-01'))
			.then({ type: 'dismissed', person: 'tom', role: 'coach' });
	});
	test('is forgotten when it was left before', () => {
		const again: SchoolEvent = { type: 'group-joined', group: '5b', person: 'tom', role: 'teacher' };
		given(school, opened, tom, group5b, joined, ended, again).when(over, at('2027-01-10')).then();
	});
	test('in an example school does not end: an example does not age', () => {
		const example: SchoolEvent = { type: 'school-opened', example: true };
		expect(schoolDue(given(school, example, tom, group5b, joined).state)).toBeUndefined();
	});
	test('is never that of an administrator', () => {
		const appoint = { type: 'appoint', person: 'tom', role: 'administrator', until: '2026-12-18' } as const;
		given(school, opened, tom).when(appoint).refuses('administrator-has-no-end');
	});
});

describe('the last administrator', () => {
	const dismiss = { type: 'dismiss', person: 'eva', role: 'administrator' } as const;
	test('stays, so that someone can let others in', () => {
		given(school, opened, eva, administrator).when(dismiss).refuses('last-administrator');
		given(school, opened, eva, administrator).when({ type: 'let-go', person: 'eva' }).refuses('last-administrator');
	});
	test('may go when there is another one', () => {
		const another: SchoolEvent = { ...administrator, person: 'tom' };
		given(school, opened, eva, tom, administrator, another)
			.when(dismiss)
			.then({ type: 'dismissed', person: 'eva', role: 'administrator', on: '2026-11-23' });
	});
});

describe('who leaves', () => {
	const left: SchoolEvent = { type: 'person-left', person: 'tom' };
	const here = [opened, tom, group5b, tomIn5b];
	test('is in no group any more and may be taken back', () => {
		given(school, ...here)
			.when({ type: 'let-go', person: 'tom' })
			.then(left);
		expect(given(school, ...here, left).state.groups['5b']?.members).toEqual({});
		given(school, ...here, left)
			.when({ type: 'take-back', person: 'tom' })
			.then({ type: 'person-returned', person: 'tom' });
		given(school, ...here)
			.when({ type: 'take-back', person: 'tom' })
			.refuses('has-not-left');
		given(school, ...here, left)
			.when({ type: 'let-go', person: 'tom' })
			.refuses('has-left-already');
	});
	test('joins nothing and is appointed to nothing', () => {
		given(school, ...here, left)
			.when({ type: 'join-group', group: '5b', person: 'tom', role: 'teacher' })
			.refuses('person-has-left');
		given(school, ...here, left)
			.when({ type: 'appoint', person: 'tom', role: 'coach' })
			.refuses('person-has-left');
	});
});

describe('a group that closes', () => {
	const closed: SchoolEvent = { type: 'group-closed', group: '5b' };
	const here = [opened, tom, group5b, tomIn5b];
	test('has nobody in it, and can be opened again', () => {
		given(school, ...here)
			.when({ type: 'close-group', group: '5b' })
			.then(closed);
		expect(given(school, ...here, closed).state.groups['5b']?.members).toEqual({});
		given(school, ...here, closed)
			.when({ type: 'close-group', group: '5b' })
			.refuses('group-is-closed');
		given(school, ...here, closed)
			.when({ type: 'reopen-group', group: '5b' })
			.then({ type: 'group-reopened', group: '5b' });
		given(school, ...here)
			.when({ type: 'reopen-group', group: '5b' })
			.refuses('group-is-open');
	});
	test('is joined by nobody', () => {
		given(school, ...here, closed)
			.when({ type: 'join-group', group: '5b', person: 'tom', role: 'teacher' })
			.refuses('group-is-closed');
	});
});

describe('several together', () => {
	const add = { type: 'add-person', person: 'noor', kind: 'pupil', given: 'Noor', family: '' } as const;
	const join = { type: 'join-group', group: '5b', person: 'noor', role: 'pupil' } as const;
	test('happen in order, each on what those before it did', () => {
		given(school, opened, group5b)
			.when({ type: 'do-all', commands: [add, join] })
			.then({ type: 'person-added', person: 'noor', kind: 'pupil' }, { ...join, type: 'group-joined' });
	});
	test('do not happen at all when one is refused', () => {
		given(school, opened, group5b)
			.when({ type: 'do-all', commands: [add, join, join] })
			.refuses('in-group-already');
	});
});

describe('a year', () => {
	const plan = (...periods: [string, string][]): SchoolCommand => ({
		type: 'plan-periods',
		schoolYear: '2026-2027',
		periods: periods.map(([first, last], turn) => ({ name: `Periode ${turn + 1}`, first, last }))
	});
	test('has periods that follow each other within it, without their names in the log (K14)', () => {
		given(school, opened)
			.when(plan(['2026-10-26', '2026-12-04'], ['2026-08-31', '2026-10-16']))
			.then({
				type: 'periods-planned',
				schoolYear: '2026-2027',
				periods: [
					{ first: '2026-10-26', last: '2026-12-04' },
					{ first: '2026-08-31', last: '2026-10-16' }
				]
			});
	});
	test('refuses dates that cannot be', () => {
		const asked = (...periods: [string, string][]) => given(school, opened).when(plan(...periods));
		asked(['2026-10-16', '2026-08-31']).refuses('dates-reversed');
		asked(['2026-07-31', '2026-08-31']).refuses('dates-outside-year');
		asked(['2027-07-01', '2027-08-01']).refuses('dates-outside-year');
		asked(['2026-08-31', '2026-10-16'], ['2026-10-16', '2026-12-04']).refuses('dates-overlap');
	});
	test('has periods in which a goal can be reached, also between two holidays', () => {
		const asked = (first: string, last: string) => given(school, opened).when(plan([first, last]));
		asked('2026-08-31', '2026-09-01').refuses('period-is-no-round');
		asked('2026-08-31', '2026-11-27').refuses('period-is-no-round');
		asked('2026-08-31', '2026-09-11').then({
			type: 'periods-planned',
			schoolYear: '2026-2027',
			periods: [{ first: '2026-08-31', last: '2026-09-11' }]
		});
	});
	test('has holidays of which the last may reach into the next', () => {
		const summer = { name: 'Zomer', first: '2027-07-17', last: '2027-08-29' };
		given(school, opened)
			.when({ type: 'plan-holidays', schoolYear: '2026-2027', holidays: [summer] })
			.then({
				type: 'holidays-planned',
				schoolYear: '2026-2027',
				holidays: [{ first: summer.first, last: summer.last }]
			});
	});
});

describe('an address', () => {
	const set = { type: 'set-email', person: 'tom', email: 'tom@school.example' } as const;
	test('is of a colleague, and of nobody else', () => {
		given(school, opened, tom).when(set).then({ type: 'email-set', person: 'tom' });
		given(school, opened, daan)
			.when({ ...set, person: 'daan' })
			.refuses('only-staff-has-email');
	});
	test('is one to which mail could go, or none', () => {
		for (const email of ['tom', 'tom@', 'to m@school.example', `${'x'.repeat(250)}@school.example`])
			given(school, opened, tom)
				.when({ ...set, email })
				.refuses('email-flawed');
		given(school, opened, tom)
			.when({ ...set, email: null })
			.then({ type: 'email-set', person: 'tom' });
	});
});

test('a BRIN is four characters, of a location six', () => {
	const open = (brin: string | null): SchoolCommand => ({ type: 'open-school', name: 'Een', example: false, brin });
	for (const brin of [null, '00XY', '00XY01']) given(school).when(open(brin)).then(opened);
	for (const brin of ['0XY', '00xy', '00XY1', 'XY00']) given(school).when(open(brin)).refuses('brin-flawed');
});

test('a grade is of a pupil', () => {
	const set = { type: 'set-grade', person: 'daan', grade: 5 } as const;
	given(school, opened, daan)
		.when(set)
		.then({ ...set, type: 'grade-set' });
	given(school, opened, tom)
		.when({ ...set, person: 'tom' })
		.refuses('role-does-not-fit');
});

describe('a samenwerkingsverband', () => {
	const consortium: SchoolEvent = { type: 'school-opened', example: false, sort: 'consortium' };
	const take = { type: 'take-in-school', school: 'de-wilgenhof', name: 'De Wilgenhof' } as const;
	const taken: SchoolEvent = { type: 'school-taken-in', school: 'de-wilgenhof' };
	test('has schools, each once, and their names are not in the log (K14)', () => {
		given(school, consortium).when(take).then(taken);
		given(school, consortium, taken).when(take).refuses('school-is-in-already');
		given(school, consortium)
			.when({ ...take, name: '' })
			.refuses('name-is-empty');
	});
	test('is no school, and a school has none', () => {
		given(school, opened).when(take).refuses('not-a-consortium');
	});
});
