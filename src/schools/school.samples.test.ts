import { expect, test } from 'vitest';
import { fold } from '#kernel/replay.ts';
import type { SchoolEvent } from './events.ts';
import samples from './school.samples.json' with { type: 'json' };
import { school } from './school.ts';

const context = { actor: 'ada', at: 0 };
const recorded = samples as SchoolEvent[];

// a record of all types makes the compiler ask for a sample when an event is added
const types: Record<SchoolEvent['type'], true> = {
	'school-opened': true,
	'school-renamed': true,
	'person-added': true,
	'person-renamed': true,
	'email-set': true,
	'grade-set': true,
	'person-left': true,
	'person-returned': true,
	'group-opened': true,
	'group-changed': true,
	'group-closed': true,
	'group-reopened': true,
	'location-added': true,
	'location-changed': true,
	'location-closed': true,
	'location-reopened': true,
	'group-located': true,
	'pupil-located': true,
	'group-joined': true,
	'group-left': true,
	'school-taken-in': true,
	'screen-paired': true,
	'screen-unpaired': true,
	'region-chosen': true,
	'holidays-planned': true,
	'periods-planned': true,
	'form-planned': true,
	'form-taken-away': true,
	'form-put-back': true,
	appointed: true,
	dismissed: true
};

test('every event ever written has a sample (K5)', () => {
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(types)));
});

test('the rules understand every event ever written (K5)', () => {
	const state = fold(school, school.initial, recorded, context);
	expect(state).toEqual({
		opened: { example: true, sort: 'consortium' },
		people: { '0190a2b4-0000-7000-8000-000000000001': 'pupil', '0190a2b4-0000-7000-8000-000000000004': 'staff' },
		left: { '0190a2b4-0000-7000-8000-000000000004': true },
		groups: {
			'0190a2b4-0000-7000-8000-000000000002': {
				key: '5b',
				schoolYear: '2026-2027',
				grades: [5, 6],
				kind: 'home',
				closed: false,
				members: {}
			},
			'0190a2b4-0000-7000-8000-000000000005': {
				key: 'plus',
				schoolYear: '2026-2027',
				grades: [],
				kind: 'mixed',
				closed: true,
				members: {}
			}
		},
		locations: {
			'0190a2b4-0000-7000-8000-000000000009': { code: '12AB00', closed: false },
			'0190a2b4-0000-7000-8000-00000000000a': { code: null, closed: true }
		},
		appointments: { '0190a2b4-0000-7000-8000-000000000003': ['coach'] },
		ends: { '0190a2b4-0000-7000-8000-000000000003 coach': '2027-01-31' },
		lost: {
			'0190a2b4-0000-7000-8000-000000000003 coach': '2026-11-23',
			'0190a2b4-0000-7000-8000-000000000003 coordinator': '2026-11-22',
			'0190a2b4-0000-7000-8000-000000000003 administrator': '2026-11-23'
		},
		schools: { 'de-wilgenhof': true },
		screens: { '0190a2b4-0000-7000-8000-000000000007': '0190a2b4-0000-7000-8000-000000000006' },
		forms: { 'care-talk': false }
	});
});

test('no event holds a name (K14)', () => {
	for (const event of recorded) {
		expect(Object.keys(event)).not.toEqual(expect.arrayContaining(['name']));
		expect(Object.keys(event)).not.toEqual(expect.arrayContaining(['given']));
		expect(Object.keys(event)).not.toEqual(expect.arrayContaining(['family']));
	}
});
