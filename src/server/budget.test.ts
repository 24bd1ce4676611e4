import { beforeEach, expect, test } from 'vitest';
import { openBudget, type Budget } from './budget.ts';

let now = 0;
let budget: Budget;
beforeEach(() => {
	now = 1_000_000;
	budget = openBudget(() => now, { atOnce: 5, perSecond: 2 });
});
const spend = (seat: string, times: number) => Array.from({ length: times }, () => budget.take(seat));

test('as much as a purse holds is given at once, and then one waits', () => {
	expect(spend('daan', 5)).toEqual([0, 0, 0, 0, 0]);
	expect(budget.take('daan')).toBe(1);
});

test('a purse fills by itself, and never beyond its size', () => {
	spend('daan', 5);
	now += 1_000;
	expect(spend('daan', 3)).toEqual([0, 0, 1]);
	now += 3_600_000;
	expect(spend('daan', 6)).toEqual([0, 0, 0, 0, 0, 1]);
});

test('one who is refused does not wait longer for asking again', () => {
	spend('daan', 50);
	now += 500;
	expect(budget.take('daan')).toBe(0);
});

test('one seat takes nothing of another', () => {
	spend('daan', 9);
	expect(spend('aya', 5)).toEqual([0, 0, 0, 0, 0]);
});

test('seats with a full purse are forgotten', () => {
	for (let seat = 0; seat < 6_000; seat++) budget.take(String(seat));
	now += 60_000;
	expect(spend('daan', 5)).toEqual([0, 0, 0, 0, 0]);
	expect(spend('0', 6)).toEqual([0, 0, 0, 0, 0, 1]);
});
