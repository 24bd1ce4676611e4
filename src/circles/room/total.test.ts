import { expect, test } from 'vitest';
import type { Say } from '#ui/say.ts';
import { totalOf } from './total.ts';

const say: Say = (sentence, values = {}) => [sentence, ...Object.values(values)].join(' ');
const plan = [
	{ phase: 'check-in', minutes: 3 },
	{ phase: 'agreements', minutes: 27 }
] as const;
const after = (minutes: number, begunAt: number | null = 0) => totalOf(say, { begunAt, plan }, minutes * 60_000);

test('how far the whole meeting is stands beside what it was planned for, and it is said once that is over', () => {
	expect(after(12.5)).toBe('leading.so-far 12:30 30:00');
	expect(after(30)).toBe('leading.time-is-up 30');
	expect(after(45)).toBe('leading.time-is-up 30');
});

test('a screen that is behind the server counts from nothing, and before the meeting began there is no clock', () => {
	expect(after(-1)).toBe('leading.so-far 0:00 30:00');
	expect(after(1, null)).toBeUndefined();
});
