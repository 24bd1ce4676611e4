import { expect, test } from 'vitest';
import { fold } from '#kernel/replay.ts';
import { capabilities } from '#capabilities.ts';
import { audienceOf, may } from '#policy.ts';
import { oneOfEach } from '#testing/matrix/all-commands.ts';
import { audiences, audiencesOf } from './heard.ts';
import { appointments, fits, groupRoles } from './roles.ts';
import type { SchoolEvent } from './events.ts';
import { school } from './school.ts';

const group = (id: string): SchoolEvent => ({
	type: 'group-opened',
	group: id,
	key: id,
	schoolYear: '2026-2027',
	grades: [5]
});
const after = (...events: SchoolEvent[]) => fold(school, school.initial, [...history, ...events], { actor: '', at: 0 });

const history: SchoolEvent[] = [
	{ type: 'school-opened', example: false },
	{ type: 'person-added', person: 'daan', kind: 'pupil' },
	{ type: 'person-added', person: 'tom', kind: 'staff' },
	{ type: 'person-added', person: 'marijke', kind: 'staff' },
	{ type: 'person-added', person: 'willem', kind: 'staff' },
	{ type: 'person-added', person: 'digibord', kind: 'screen' },
	group('5a'),
	group('5b'),
	{ type: 'group-joined', group: '5b', person: 'daan', role: 'pupil' },
	{ type: 'group-joined', group: '5b', person: 'tom', role: 'teacher' },
	{ type: 'group-joined', group: '5b', person: 'digibord', role: 'screen' },
	{ type: 'appointed', person: 'marijke', role: 'coordinator' },
	{ type: 'appointed', person: 'willem', role: 'principal' }
];

test('a pupil and a digibord hear their own group only', () => {
	expect(audiencesOf(after(), 'daan')).toEqual(['class:5b', 'group:5b']);
	expect(audiencesOf(after(), 'digibord')).toEqual(['class:5b', 'group:5b', 'team:5b']);
});

test('a teacher hears the own group, what only its teachers hear, and the staff', () => {
	expect(audiencesOf(after(), 'tom')).toEqual(['class:5b', 'group:5b', 'own:tom', 'staff', 'teachers:5b']);
});

test('a coordinator hears every group, also one opened later', () => {
	expect(audiencesOf(after(), 'marijke')).toEqual([
		'care',
		'concerns',
		'group:5a',
		'group:5b',
		'keepers',
		'members:5a',
		'members:5b',
		'office',
		'staff',
		'team:5a',
		'team:5b'
	]);
	expect(audiencesOf(after(group('6')), 'marijke')).toEqual([
		'care',
		'concerns',
		'group:5a',
		'group:5b',
		'group:6',
		'keepers',
		'members:5a',
		'members:5b',
		'members:6',
		'office',
		'staff',
		'team:5a',
		'team:5b',
		'team:6'
	]);
});

test('a principal hears what must be kept, and no group', () => {
	expect(audiencesOf(after(), 'willem')).toEqual(['keepers', 'staff']);
});

test('who leaves a group or loses a task hears it no longer (K8)', () => {
	const daanLeft = after({ type: 'group-left', group: '5b', person: 'daan' });
	expect(audiencesOf(daanLeft, 'daan')).toEqual([]);
	const marijkeDismissed = after({ type: 'dismissed', person: 'marijke', role: 'coordinator' });
	expect(audiencesOf(marijkeDismissed, 'marijke')).toEqual(['staff']);
});

test('an unknown person hears nothing', () => {
	expect(audiencesOf(after(), 'nobody')).toEqual([]);
});

test('a trainee and an assistant hear the group, and not what only its teachers hear', () => {
	for (const role of ['trainee', 'assistant'] as const)
		expect(audiencesOf(after({ type: 'group-joined', group: '5a', person: 'willem', role }), 'willem')).toEqual([
			'class:5a',
			'group:5a',
			'keepers',
			'staff'
		]);
});

test('an administrator hears what keeps a school in order, and no group', () => {
	const appointed: SchoolEvent = { type: 'appointed', person: 'willem', role: 'administrator' };
	expect(audiencesOf(after(appointed), 'willem')).toEqual(['keepers', 'office', 'staff']);
});

test('who left the school hears nothing, also after coming back to no place', () => {
	const left: SchoolEvent = { type: 'person-left', person: 'marijke' };
	expect(audiencesOf(after(left), 'marijke')).toEqual([]);
	expect(audiencesOf(after(left, { type: 'person-returned', person: 'marijke' }), 'marijke')).toEqual(['staff']);
});

test('one is in the hearers of an audience when a row lets one hear what is for it, and only then', () => {
	const places = [
		...groupRoles.map((role) => ({ role, kind: fits[role], appointments: [], memberOf: [{ group: '5b', role }] })),
		...appointments.map((role) => ({ role, kind: 'staff' as const, appointments: [role], memberOf: [] }))
	];
	const groups = ['5b', '6'];
	for (const { role, ...place } of places) {
		const heard = new Set(audiences({ person: 'tom', ...place, groups, left: false }));
		const standing = place.memberOf.length > 0 ? { role, audience: 'group:5b' } : { role };
		// what is one person's alone is of no group
		const own = role === 'teacher' || role === 'member' ? ['own:tom'] : [];
		const byTheTable = new Set<string>(place.kind === 'staff' ? ['staff', ...own] : []);
		for (const [kind, of] of Object.entries(audienceOf))
			for (const audience of typeof of === 'string' ? [of] : groups.map(of)) {
				const hears = may({ standings: [standing] }, 'hear', { kind, audience });
				if (hears) byTheTable.add(audience);
				// of what has one audience one hears all or nothing (K7)
				expect(heard.has(audience), `${role}: ${kind} in ${audience}`).toBe(hears);
			}
		expect(heard, role).toEqual(byTheTable);
	}
});

/** Of a kind whose audience is of no group: what names it. */
const aboutWhat: Readonly<Record<string, string>> = {
	circle: 'circle',
	replacement: 'circle',
	together: 'meeting',
	adults: 'meeting',
	pad: 'person'
};

test('every kind of stream has the audience that the table says', () => {
	expect(Object.keys(audienceOf).toSorted()).toEqual(Object.keys(capabilities).toSorted());
	for (const [kind, of] of Object.entries(audienceOf)) {
		let begins = 0;
		for (const command of oneOfEach(kind, '5b5b5b5b-5b5b-4b5b-8b5b-5b5b5b5b5b5b')) {
			const audience = capabilities[kind]?.audience(command);
			if (audience === undefined) continue;
			begins++;
			const about = String(command[aboutWhat[kind] ?? 'group']);
			expect(audience, kind).toBe(typeof of === 'string' ? of : of(about));
		}
		expect(begins, kind).toBeGreaterThan(0);
	}
});
