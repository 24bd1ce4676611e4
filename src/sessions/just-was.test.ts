import { expect, test } from 'vitest';
import { justWas } from './just-was.ts';

const minutes = (n: number) => n * 60_000;
const over = { current: null, last: { id: 'monday', closedAt: minutes(100) } };

test('a class may be in front of its board as long as its session goes on', () =>
	expect(justWas({ ...over, current: { id: 'today' } }, minutes(500))).toBe('today'));

test('and for less than five minutes after it', () => {
	expect(justWas(over, minutes(100))).toBe('monday');
	expect(justWas(over, minutes(105) - 1)).toBe('monday');
	expect(justWas(over, minutes(105))).toBeUndefined();
});

test('a class that never held a session is not there', () =>
	expect(justWas({ current: null, last: null }, minutes(1))).toBeUndefined());
