import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, weekday } from '#kernel/time.ts';
import { firstOf, lastOf } from './decide-year.ts';
import { holidaysOfYear } from './holidays.ts';
import { isARound, proposePeriods } from './propose-periods.ts';

const year = { first: firstOf('2026-2027'), last: lastOf('2026-2027') };

test('a year of a region in the middle has rounds between its holidays', () => {
	expect(proposePeriods(holidaysOfYear('2026-2027', 'midden'), year)).toEqual([
		{ first: '2026-08-31', last: '2026-10-16' },
		{ first: '2026-10-26', last: '2026-11-20' },
		{ first: '2026-11-23', last: '2026-12-18' },
		{ first: '2027-01-04', last: '2027-02-19' },
		{ first: '2027-03-01', last: '2027-03-26' },
		{ first: '2027-03-29', last: '2027-04-23' },
		{ first: '2027-05-03', last: '2027-06-11' },
		{ first: '2027-06-14', last: '2027-07-16' }
	]);
});

test('whatever the holidays, no round runs over one, rounds follow each other, and none is longer than eight weeks', () => {
	const holiday = fc
		.tuple(fc.integer({ min: 0, max: 350 }), fc.integer({ min: 0, max: 40 }))
		.map(([from, days]) => ({ first: addDays(year.first, from), last: addDays(year.first, from + days) }));
	fc.assert(
		fc.property(fc.array(holiday, { maxLength: 8 }), (holidays) => {
			const rounds = proposePeriods(holidays, year);
			for (const [at, { first, last }] of rounds.entries()) {
				expect(first <= last).toBe(true);
				expect(weekday(first)).toBeLessThanOrEqual(5);
				expect(weekday(last)).toBeLessThanOrEqual(5);
				expect(first > (rounds[at - 1]?.last ?? '')).toBe(true);
				expect(first >= year.first && last <= year.last).toBe(true);
				expect(daysBetween(first, last)).toBeLessThan(8 * 7);
				expect(isARound({ first, last })).toBe(true);
			}
		})
	);
});
