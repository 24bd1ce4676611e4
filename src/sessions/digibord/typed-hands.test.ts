import { expect, test } from 'vitest';
import { typeDigit, type TypedHands } from './typed-hands.ts';

const typed = (most: number, ...digits: [digit: number, at: number][]) =>
	digits.reduce<TypedHands | null>((before, [digit, at]) => typeDigit(before, digit, at, most), null)?.hands;

test('two digits that follow quickly are one number', () => {
	expect(typed(28, [1, 0], [2, 600])).toBe(12);
});

test('a digit after a while starts anew', () => {
	expect(typed(28, [1, 0], [2, 1501])).toBe(2);
});

test('there are never more hands than children', () => {
	expect(typed(28, [3, 0], [5, 300])).toBe(5);
	expect(typed(6, [9, 0])).toBe(6);
});

test('a nought takes the count away', () => {
	expect(typed(28, [7, 0], [0, 5000])).toBe(0);
});
