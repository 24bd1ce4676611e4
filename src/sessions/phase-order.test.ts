import { expect, test } from 'vitest';
import { planFor } from './phases.ts';
import { isReadyToShow, nextPhase, phaseBefore, placeOf } from './phase-order.ts';
import type { Session } from './session-state.ts';

const bovenbouw = { plan: planFor('bovenbouw', {}) };

test('the next phase follows the plan of the session, and after the last there is none', () => {
	expect(nextPhase({ ...bovenbouw, phase: 'check-in' })).toBe('successes');
	expect(nextPhase({ ...bovenbouw, phase: 'tip-top' })).toBeUndefined();
	expect(nextPhase({ plan: planFor('kleuter', {}), phase: 'successes' })).toBe('actions');
});

test('before the first phase there is none', () => {
	expect(phaseBefore({ ...bovenbouw, phase: 'successes' })).toBe('check-in');
	expect(phaseBefore({ ...bovenbouw, phase: 'check-in' })).toBeUndefined();
});

test('a phase knows which of how many it is', () => {
	expect(placeOf({ ...bovenbouw, phase: 'successes' })).toEqual({ place: 2, of: 6 });
});

const checkIn = {
	...bovenbouw,
	phase: 'check-in',
	begunAt: 0,
	pupils: ['aya', 'bram', 'daan'],
	absent: ['daan'],
	came: 5,
	hands: {},
	names: false,
	shown: null
} as unknown as Session;

test('hands can always be shown, they were up for all to see; faces as soon as five children chose one', () => {
	expect(isReadyToShow({ ...checkIn, came: 0 })).toBe(false);
	expect(isReadyToShow({ ...checkIn, came: 0, hands: { okay: 2 } })).toBe(true);
	expect(isReadyToShow({ ...checkIn, came: 4 })).toBe(false);
	expect(isReadyToShow({ ...checkIn, came: 5 })).toBe(true);
});

test('a class that shows names with the faces need not wait for five', () => {
	expect(isReadyToShow({ ...checkIn, names: true, came: 1 })).toBe(true);
	expect(isReadyToShow({ ...checkIn, names: true, came: 0 })).toBe(false);
});

test('what is shown already, or cannot be shown yet, is not ready to be shown', () => {
	expect(isReadyToShow({ ...checkIn, shown: { happy: 1, okay: 0, sad: 0, 'rather-not': 0 } })).toBe(false);
	expect(isReadyToShow({ ...checkIn, begunAt: null })).toBe(false);
	expect(isReadyToShow({ ...checkIn, phase: 'successes' })).toBe(false);
});
