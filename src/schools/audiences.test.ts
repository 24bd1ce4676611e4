import { expect, test } from 'vitest';
import { fold } from '#kernel/replay.ts';
import { audiencesOf } from './audiences.ts';
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
	expect(audiencesOf(after(), 'daan')).toEqual(['group:5b']);
	expect(audiencesOf(after(), 'digibord')).toEqual(['group:5b']);
});

test('a teacher hears the own group, what only its teachers hear, and the staff', () => {
	expect(audiencesOf(after(), 'tom')).toEqual(['group:5b', 'staff', 'teachers:5b']);
});

test('a coordinator hears every group, also one opened later', () => {
	expect(audiencesOf(after(), 'marijke')).toEqual(['group:5a', 'group:5b', 'staff']);
	expect(audiencesOf(after(group('6')), 'marijke')).toEqual(['group:5a', 'group:5b', 'group:6', 'staff']);
});

test('a principal hears the staff and no group', () => {
	expect(audiencesOf(after(), 'willem')).toEqual(['staff']);
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
