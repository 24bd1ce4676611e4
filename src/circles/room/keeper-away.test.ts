import { expect, test } from 'vitest';
import type { Running } from '../clock.ts';
import { isTooLongAway, since } from './keeper-away.ts';

const minute = 60_000;
/** Five minutes, from the start of these tests. */
const phase: Running = {
	opened: { plan: [{ phase: 'successes', minutes: 5 }] },
	phase: 'successes',
	since: 0,
	extra: 0
};
const over = 5 * minute;

test('between two phases the board stands for a minute after the ib’er’s device went, and then nothing of the family', () => {
	const gone = since(undefined, true, over);
	expect(since(gone, true, over + 50_000)).toBe(over);
	expect(isTooLongAway(gone, phase, over + minute - 1)).toBe(false);
	expect(isTooLongAway(gone, phase, over + minute)).toBe(true);
});

test('a phase that runs is not cut off, however long the ib’er’s device is gone; when its time is up it is', () => {
	const gone = since(undefined, true, 1_000);
	expect(isTooLongAway(gone, phase, over - 1)).toBe(false);
	expect(isTooLongAway(gone, phase, over)).toBe(true);
	expect(isTooLongAway(gone, { ...phase, extra: 1 }, over)).toBe(false);
});

test('a phase that a child stopped does not run', () =>
	expect(isTooLongAway(1_000, { ...phase, stop: { at: 2_000 } }, 1_000 + minute)).toBe(true));

test('the board is back as soon as the ib’er’s device is', () => {
	expect(since(1_000, false, 90_000)).toBeUndefined();
	expect(isTooLongAway(undefined, phase, over + minute)).toBe(false);
});
