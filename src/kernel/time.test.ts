import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, endOfDay, mondayOf, schoolYearOf, weekday, weekOf } from './time.ts';

const at = (iso: string) => Date.parse(iso);
const days = fc.integer({ min: -3_000, max: 20_000 }).map((n) => addDays('2020-01-01', n));

test('a moment falls on the day that Amsterdam’s clocks show', () => {
	expect(dayOf(at('2026-11-22T22:59:59Z'))).toBe('2026-11-22');
	expect(dayOf(at('2026-11-22T23:00:00Z'))).toBe('2026-11-23');
	expect(dayOf(at('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
	expect(dayOf(at('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
});

test('the days on which the clock changes end at their own midnight', () => {
	expect(endOfDay('2026-03-28')).toBe(at('2026-03-28T23:00:00Z') - 1);
	expect(endOfDay('2026-03-29')).toBe(at('2026-03-29T22:00:00Z') - 1);
	expect(endOfDay('2026-10-24')).toBe(at('2026-10-24T22:00:00Z') - 1);
	expect(endOfDay('2026-10-25')).toBe(at('2026-10-25T23:00:00Z') - 1);
});

test('of every day the last millisecond is still that day, and the next is the day after', () =>
	fc.assert(
		fc.property(days, (day) => {
			expect(dayOf(endOfDay(day))).toBe(day);
			expect(dayOf(endOfDay(day) + 1)).toBe(addDays(day, 1));
		})
	));

test('days are added and counted without regard to the clock', () => {
	expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
	expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
	expect(daysBetween('2026-10-24', '2026-10-27')).toBe(3);
	expect(daysBetween('2026-10-27', '2026-10-24')).toBe(-3);
	fc.assert(
		fc.property(days, fc.integer({ min: -800, max: 800 }), (day, n) => {
			expect(daysBetween(day, addDays(day, n))).toBe(n);
		})
	);
});

test('a week begins on Monday', () => {
	expect(weekday('2026-11-23')).toBe(1);
	expect(weekday('2026-11-22')).toBe(7);
	expect(mondayOf('2026-11-22')).toBe('2026-11-16');
	fc.assert(
		fc.property(days, (day) => {
			expect(weekday(mondayOf(day))).toBe(1);
			expect(daysBetween(mondayOf(day), day)).toBe(weekday(day) - 1);
		})
	);
});

test('weeks are numbered as on every Dutch calendar, also around New Year', () => {
	const known = {
		'2026-01-01': 1,
		'2026-12-31': 53,
		'2027-01-03': 53,
		'2027-01-04': 1,
		'2024-12-30': 1,
		'2021-01-03': 53,
		'2022-01-02': 52,
		'2026-11-22': 47
	};
	for (const [day, week] of Object.entries(known)) expect(weekOf(day), day).toBe(week);
	fc.assert(
		fc.property(days, (day) => {
			expect(weekOf(day)).toBe(weekOf(mondayOf(day)));
			const next = weekOf(addDays(day, 7));
			expect(next === weekOf(day) + 1 || (next === 1 && weekOf(day) >= 52)).toBe(true);
		})
	);
});

test('a school year runs from August to July', () => {
	expect(schoolYearOf('2026-07-31')).toBe('2025-2026');
	expect(schoolYearOf('2026-08-01')).toBe('2026-2027');
	expect(schoolYearOf('2026-12-31')).toBe('2026-2027');
	expect(schoolYearOf('2027-01-01')).toBe('2026-2027');
});
