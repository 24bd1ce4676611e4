import { expect, test } from 'vitest';
import { shareReached } from './share.ts';

test('of what was weighed, what was taken over wholly or partly reached the agreements', () => {
	expect(shareReached({ weighed: 6, done: { 'taken-over': 3, partly: 1, not: 2 } })).toEqual({ count: 4, percent: 67 });
	expect(shareReached({ weighed: 5, done: { 'taken-over': 0, partly: 0, not: 5 } })).toEqual({ count: 0, percent: 0 });
});

test('of fewer than five there is a count and no share', () =>
	expect(shareReached({ weighed: 4, done: { 'taken-over': 4, partly: 0, not: 0 } })).toEqual({
		count: 4,
		percent: null
	}));

test('where nothing was weighed there is no share, and not nought', () =>
	expect(shareReached({ weighed: 0, done: { 'taken-over': 0, partly: 0, not: 0 } })).toBeUndefined());
