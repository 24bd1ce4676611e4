import { afterEach, expect, test, vi } from 'vitest';
import { retryAfter } from './retry-after.ts';

afterEach(() => vi.useRealTimers());
const answer = (status: number, said?: string) =>
	new Response('', { status, headers: said === undefined ? {} : { 'retry-after': said } });

test('a server says how long to wait in seconds or as a date, and nobody waits longer than half a minute', () => {
	vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00Z') });
	const asked = ['0', '1', '12', '30', '31', '99999999999999999999', 'Mon, 23 Nov 2026 09:00:07 GMT'];
	expect(asked.map((said) => retryAfter(answer(429, said)))).toEqual([0, 1e3, 12e3, 30e3, 30e3, 30e3, 7e3]);
	expect(retryAfter(answer(503, 'Mon, 23 Nov 2026 12:00:00 GMT'))).toBe(30_000);
});

test('what says nothing, or nothing one can wait for, is not waited for', () => {
	for (const said of [undefined, '', 'straks', '-5', '1.5', 'Mon, 23 Nov 2020 09:00:00 GMT'])
		expect(retryAfter(answer(429, said)), said).toBe(0);
	for (const status of [200, 404, 500, 507]) expect(retryAfter(answer(status, '20'))).toBe(0);
});
