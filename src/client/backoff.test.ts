import { expect, test } from 'vitest';
import { backoff } from './backoff.ts';

test('each try waits longer, to at most eight seconds', () =>
	expect([0, 1, 2, 3, 4, 5, 50, 5_000].map((tries) => backoff(tries, () => 1))).toEqual([
		500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000
	]));

test('a class is spread over half the wait, so that it does not return as one', () => {
	expect(backoff(4, () => 0)).toBe(4_000);
	const waits = Array.from({ length: 200 }, () => backoff(2));
	expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
	expect(Math.max(...waits)).toBeLessThanOrEqual(2_000);
	expect(new Set(waits.map(Math.round)).size).toBeGreaterThan(50);
});
