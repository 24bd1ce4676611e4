import { expect, test } from 'vitest';
import type { Say } from '#ui/say.ts';
import { totalOf, wholeOf } from './total.ts';

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

test('at the wall it moves once a minute, and is over without counting on', () => {
	const atWall = (minutes: number) => wholeOf(say, { begunAt: 0, minutes: 30 }, minutes * 60_000);
	expect([atWall(-1), atWall(0.9), atWall(12.5), atWall(29.99)]).toEqual([
		'room.whole 0 30',
		'room.whole 0 30',
		'room.whole 12 30',
		'room.whole 29 30'
	]);
	expect([atWall(30), atWall(44)]).toEqual(['room.whole-is-over 30', 'room.whole-is-over 30']);
});

test('a screen that is behind the server counts from nothing, and before the meeting began there is no clock', () => {
	expect(after(-1)).toBe('leading.so-far 0:00 30:00');
	expect(after(1, null)).toBeUndefined();
});
