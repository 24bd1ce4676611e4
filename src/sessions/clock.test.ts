import { expect, test } from 'vitest';
import { clockOf } from './clock.ts';
import { planFor } from './phases.ts';
import type { Session } from './session-state.ts';

const began = Date.parse('2026-11-23T08:30:00Z');
const session: Session = {
	id: 's',
	faces: 'f',
	aside: 'a',
	revealed: 'r',
	on: '2026-11-23',
	openedAt: began,
	begunAt: began,
	mode: 'bovenbouw',
	plan: planFor('bovenbouw', {}),
	phase: 'check-in',
	since: began,
	extra: 0,
	pupils: [],
	absent: [],
	shared: { leads: [], 'minds-time': [], writes: [], 'minds-teacher': [] },
	passed: [],
	stoodInBy: null,
	came: 0,
	hands: {},
	shown: null,
	apart: 0,
	names: false,
	named: false,
	said: [],
	door: null
};
const after = (seconds: number, more: Partial<Session> = {}) =>
	clockOf({ ...session, ...more }, began + seconds * 1000);

test('what is left is the minutes of the phase without what has passed', () => {
	expect(after(0)).toEqual({ seconds: 120, share: 1 });
	expect(after(46)).toEqual({ seconds: 74, share: 74 / 120 });
	expect(after(60, { phase: 'goals' })?.seconds).toBe(180);
});

test('an extra minute counts along', () => {
	expect(after(90, { extra: 1 })).toEqual({ seconds: 90, share: 0.5 });
});

test('a phase may run over: it counts on below zero and the ring stays empty', () => {
	expect(after(160)).toEqual({ seconds: -40, share: 0 });
});

test('a second is shown until it is over', () => {
	expect(after(0.9)?.seconds).toBe(120);
	expect(after(120)?.seconds).toBe(0);
	expect(after(120.9)?.seconds).toBe(-0);
	expect(after(121)?.seconds).toBe(-1);
});

test('a screen that is behind the server shows no more than there is', () => {
	expect(after(-5)).toEqual({ seconds: 120, share: 1 });
});

test('the clock waits while the children come in', () => {
	expect(after(500, { begunAt: null })).toBeNull();
});
