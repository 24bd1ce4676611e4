import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { SchoolEvent } from './events.ts';
import type { SchoolCommand } from './commands.ts';
import { school } from './school.ts';
import { keyFor, teamKey } from './next-year.ts';

const person = (id: string, kind: 'staff' | 'pupil' | 'screen' = 'staff'): SchoolEvent => ({
	type: 'person-added',
	person: id,
	kind
});
const opened: SchoolEvent = { type: 'school-opened', example: false };
const team: SchoolEvent = {
	type: 'group-opened',
	group: 'team',
	key: 'team',
	schoolYear: '2026-2027',
	grades: [],
	kind: 'team'
};
const joins = (id: string): SchoolEvent => ({ type: 'group-joined', group: 'team', person: id, role: 'member' });
const open: SchoolCommand = {
	type: 'open-group',
	group: 'team',
	key: 'team',
	name: 'Team',
	schoolYear: '2026-2027',
	grades: [],
	kind: 'team'
};
const add = { type: 'add-person', person: 'nina', given: 'Nina', family: 'Vos' } as const;

describe('a team', () => {
	test('begins with everyone who works there: no child, no digibord, nobody who left', () => {
		given(
			school,
			opened,
			person('tom'),
			person('daan', 'pupil'),
			person('digibord', 'screen'),
			person('weg'),
			{ type: 'person-left', person: 'weg' },
			person('ilse')
		)
			.when(open)
			.then(team, joins('tom'), joins('ilse'));
	});
	test('is one a year', () => {
		given(school, opened, team)
			.when({ ...open, group: 'other', key: 'other' })
			.refuses('team-exists');
		given(school, opened, team, { type: 'group-closed', group: 'team' })
			.when({ ...open, group: 'other', key: 'other' })
			.then({ ...team, group: 'other', key: 'other' });
	});
	test('has who begins to work there, or comes back, at once; a child and a digibord not', () => {
		given(school, opened, team)
			.when({ ...add, kind: 'staff' })
			.then(person('nina'), joins('nina'));
		given(school, opened, team)
			.when({ ...add, kind: 'pupil' })
			.then(person('nina', 'pupil'));
		given(school, opened, team, person('nina'), { type: 'person-left', person: 'nina' })
			.when({ type: 'take-back', person: 'nina' })
			.then({ type: 'person-returned', person: 'nina' }, joins('nina'));
	});
	test('of a year that is over takes nobody in any more, that of the next does', () => {
		const years = (schoolYear: string) =>
			given(school, opened, { ...team, schoolYear }).when({ ...add, kind: 'staff' });
		years('2025-2026').then(person('nina'));
		years('2027-2028').then(person('nina'), joins('nina'));
	});
	test('has members, a class has pupils and teachers, and a digibord hangs with either', () => {
		const all = [opened, team, { ...team, group: '5b', key: '5b', kind: 'home' as const }, person('tom')];
		const join = (group: string, role: 'member' | 'teacher' | 'screen', id = 'tom') =>
			given(school, ...all, person('bord', 'screen')).when({ type: 'join-group', group, person: id, role });
		join('team', 'member').then(joins('tom'));
		join('team', 'teacher').refuses('role-does-not-fit');
		join('5b', 'member').refuses('role-does-not-fit');
		join('team', 'screen', 'bord').then({ type: 'group-joined', group: 'team', person: 'bord', role: 'screen' });
	});
});

test('no class gets the key of the team', () => {
	expect(keyFor('Team', new Set())).toBe('team-2');
	expect(teamKey).toBe('team');
});
