import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFor, proposeGroups, proposeTarget, type ThisYear } from './next-year.ts';

const group = (key: string, ...grades: number[]): ThisYear => ({
	id: key,
	key,
	name: `Groep ${key}`,
	grades,
	kind: 'home'
});
const school = [group('4a', 4), group('4b', 4), group('5a', 5), group('5b', 5), group('6', 6), group('7-8', 7, 8)];
const next = proposeGroups([...school, { ...group('plus', 5, 6), kind: 'mixed' }]);
const to = (key: string, grade: number) => proposeTarget({ key, grade }, next);

test('next year has the same rooms, without the mixed groups', () => {
	expect(next.map(({ key }) => key)).toEqual(['4a', '4b', '5a', '5b', '6', '7-8']);
});

test('pupils go to the next grade, those of a parallel group with the same letter', () => {
	expect(to('4b', 4)).toBe('5b');
	expect(to('5a', 5)).toBe('6');
	expect(to('6', 6)).toBe('7-8');
});

test('within a combination they stay, and the last grade leaves', () => {
	expect(to('7-8', 7)).toBe('7-8');
	expect(to('7-8', 8)).toBeNull();
});

test('where several would do and none has the letter, only a person knows', () => {
	expect(proposeTarget({ key: '3', grade: 3 }, next)).toBeUndefined();
});

test('a key fits in an address and is free, whatever the name', () => {
	expect(keyFor('Groep 5b', new Set())).toBe('5b');
	expect(keyFor('Groep 1/2 A', new Set(['1-2-a']))).toBe('1-2-a-2');
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), fc.array(fc.string()), (name, others) => {
			const taken = new Set([...others, keyFor(name, new Set())]);
			const key = keyFor(name, taken);
			expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
			expect(key.length).toBeLessThanOrEqual(20);
			expect(taken.has(key)).toBe(false);
		})
	);
});
