import { expect, describe, test } from 'vitest';
import { given } from '#testing/given.ts';
import { atLocations } from './at-locations.ts';
import type { SchoolEvent } from './events.ts';
import { labelsOf } from './location-labels.ts';
import { school } from './school.ts';

const opened: SchoolEvent = { type: 'school-opened', example: false };
const daan: SchoolEvent = { type: 'person-added', person: 'daan', kind: 'pupil' };
const tom: SchoolEvent = { type: 'person-added', person: 'tom', kind: 'staff' };
const group5b: SchoolEvent = { type: 'group-opened', group: '5b', key: '5b', schoolYear: '2026-2027', grades: [5] };
const brink: SchoolEvent = { type: 'location-added', location: 'brink', code: '12AB01' };
const closed: SchoolEvent = { type: 'location-closed', location: 'brink' };
const add = { type: 'add-location', location: 'plein', name: 'Het Plein', code: ' 12ab00 ' } as const;

describe('a vestiging', () => {
	test('has a name, which is not in the log, and a code that is kept in one way', () => {
		given(school, opened).when(add).then({ type: 'location-added', location: 'plein', code: '12AB00' });
		given(school, opened)
			.when({ ...add, code: '' })
			.then({ type: 'location-added', location: 'plein', code: null });
		given(school, opened)
			.when({ ...add, name: ' ' })
			.refuses('name-is-empty');
		given(school, opened)
			.when({ ...add, code: 'x'.repeat(41) })
			.refuses('name-too-long');
	});
	test('has a code of its own among those that are open', () => {
		const change = { type: 'change-location', location: 'plein', name: 'Het Plein', code: '12AB01' } as const;
		const plein: SchoolEvent = { type: 'location-added', location: 'plein', code: null };
		given(school, opened, brink)
			.when({ ...add, code: '12AB01' })
			.refuses('location-code-taken');
		given(school, opened, brink, plein).when(change).refuses('location-code-taken');
		given(school, opened, brink, closed, plein)
			.when(change)
			.then({ type: 'location-changed', location: 'plein', code: '12AB01' });
		const renamed = { ...change, location: 'brink' };
		given(school, opened, brink).when(renamed).then({ type: 'location-changed', location: 'brink', code: '12AB01' });
		given(school, opened, brink, closed, { type: 'location-added', location: 'plein', code: '12AB01' })
			.when({ type: 'reopen-location', location: 'brink' })
			.refuses('location-code-taken');
	});
	test('is there once, and is closed and opened again', () => {
		const close = { type: 'close-location', location: 'brink' } as const;
		const reopen = { type: 'reopen-location', location: 'brink' } as const;
		given(school, opened, brink)
			.when({ ...add, location: 'brink' })
			.refuses('location-exists');
		given(school, opened).when(close).refuses('location-unknown');
		given(school, opened).when(reopen).refuses('location-unknown');
		given(school, opened, brink).when(close).then(closed);
		given(school, opened, brink).when(reopen).refuses('location-is-open');
		given(school, opened, brink, closed).when(close).refuses('location-is-closed');
		given(school, opened, brink, closed).when(reopen).then({ type: 'location-reopened', location: 'brink' });
		given(school, opened, brink, closed)
			.when({ type: 'change-location', location: 'brink', name: 'De Brink', code: null })
			.refuses('location-is-closed');
	});
});

describe('where a group and a pupil are', () => {
	const here = [opened, daan, tom, group5b, brink];
	const group = { type: 'locate-group', group: '5b', location: 'brink' } as const;
	const pupil = { type: 'locate-pupil', person: 'daan', location: 'brink' } as const;
	test('is a vestiging that is open, or nowhere in particular', () => {
		for (const location of ['brink', null]) {
			given(school, ...here)
				.when({ ...group, location })
				.then({ type: 'group-located', group: '5b', location });
			given(school, ...here)
				.when({ ...pupil, location })
				.then({ type: 'pupil-located', person: 'daan', location });
		}
		for (const command of [group, pupil]) {
			given(school, ...here, closed)
				.when(command)
				.refuses('location-is-closed');
			given(school, ...here)
				.when({ ...command, location: 'elsewhere' })
				.refuses('location-unknown');
		}
	});
	test('is of a group that is open, and of a pupil who is here', () => {
		given(school, ...here, { type: 'group-closed', group: '5b' })
			.when(group)
			.refuses('group-is-closed');
		given(school, ...here)
			.when({ ...pupil, person: 'tom' })
			.refuses('role-does-not-fit');
		given(school, ...here)
			.when({ ...pupil, person: 'nobody' })
			.refuses('person-unknown');
		given(school, ...here, { type: 'person-left', person: 'daan' })
			.when(pupil)
			.refuses('person-has-left');
	});
	test('of a pupil is their own, else where the class sits; of others where their groups are', () => {
		const year = '2026-2027';
		const sits = (location: string | null, kind: 'home' | 'mixed' = 'home', schoolYear = year) => ({
			location,
			kind,
			schoolYear
		});
		const groups = [sits('then', 'home', '2025-2026'), sits('plus', 'mixed'), sits('brink')];
		expect(atLocations({ kind: 'pupil', location: null, groups }, year)).toEqual(['brink']);
		expect(atLocations({ kind: 'pupil', location: 'plein', groups }, year)).toEqual(['plein']);
		expect(atLocations({ kind: 'pupil', location: null, groups: [sits(null)] }, year)).toEqual([]);
		expect(atLocations({ kind: 'staff', location: null, groups: [...groups, sits('brink')] }, year)).toEqual([
			'plus',
			'brink'
		]);
	});
});

test('two of one name are told apart by their code', () => {
	const all = [
		{ code: '12AB00', name: 'De Boog' },
		{ code: null, name: 'de boog' },
		{ code: '12AB01', name: 'De Brink' }
	];
	expect([...labelsOf(all, ({ code }) => code).values()]).toEqual(['De Boog (12AB00)', 'de boog', 'De Brink']);
});
