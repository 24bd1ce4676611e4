import { expect, test } from 'vitest';
import { isOver, lastValue, progressOf, weeksLeft } from './goal-sight.ts';
import type { Goal, Measure } from './note.ts';

const goal = (measure: Measure, ...values: number[]): Goal => ({
	measure,
	starts: '2026-11-23',
	ends: '2026-12-28',
	points: values.map((value, index) => ({ on: `2026-11-2${3 + index}`, value })),
	outcome: 'open'
});

test('the last value is the newest point', () => {
	expect(lastValue(goal({ kind: 'count', from: 0, to: 10 }, 2, 6))).toBe(6);
	expect(lastValue(goal({ kind: 'count', from: 0, to: 10 }))).toBeNull();
});

test('progress runs from where a count began to where it should go, also downwards', () => {
	expect(progressOf(goal({ kind: 'count', from: 0, to: 10 }))).toBe(0);
	expect(progressOf(goal({ kind: 'count', from: 4, to: 10 }, 7))).toBe(0.5);
	expect(progressOf(goal({ kind: 'count', from: 10, to: 2 }, 4))).toBe(0.75);
});

test('progress stays between nothing and all', () => {
	expect(progressOf(goal({ kind: 'count', from: 0, to: 10 }, 14))).toBe(1);
	expect(progressOf(goal({ kind: 'count', from: 5, to: 10 }, 3))).toBe(0);
});

test('a share shows itself, from where it began', () => {
	expect(progressOf(goal({ kind: 'share', from: 7, outOf: 28 }))).toBe(0.25);
	expect(progressOf(goal({ kind: 'share', from: 7, outOf: 28 }, 21))).toBe(0.75);
});

test('yes is all, no is nothing', () => {
	expect(progressOf(goal({ kind: 'yes-no' }))).toBe(0);
	expect(progressOf(goal({ kind: 'yes-no' }, 0, 1))).toBe(1);
});

test('without a measure there is no progress to show', () => expect(progressOf(goal({ kind: 'none' }))).toBeNull());

test('weeks that have begun count as left', () => {
	expect(weeksLeft(goal({ kind: 'none' }), '2026-11-23')).toBe(5);
	expect(weeksLeft(goal({ kind: 'none' }), '2026-12-22')).toBe(1);
	expect(weeksLeft(goal({ kind: 'none' }), '2026-12-28')).toBe(0);
	expect(weeksLeft(goal({ kind: 'none' }), '2027-01-20')).toBe(0);
});

test('an open goal is over the day after it ends', () => {
	expect(isOver(goal({ kind: 'none' }), '2026-12-28')).toBe(false);
	expect(isOver(goal({ kind: 'none' }), '2026-12-29')).toBe(true);
	expect(isOver({ ...goal({ kind: 'none' }), outcome: 'reached' }, '2026-12-29')).toBe(false);
});
