import * as v from 'valibot';
import { expect, test } from 'vitest';
import { schoolCommand } from './commands.ts';

const group = '0190a2b4-0000-7000-8000-000000000002';
const open = { type: 'open-group', group, key: '5b', name: 'Groep 5b', schoolYear: '2026-2027', grades: [5] };
const accepts = (command: unknown) => v.safeParse(schoolCommand, command).success;

test('a group key fits in an address', () => {
	expect(['5b', '1-2a', '78'].map((key) => accepts({ ...open, key }))).toEqual([true, true, true]);
	const wrong = ['5B', '1/2a', 'groep 5', '', '-5', '5-', '../5', 'x'.repeat(21)];
	expect(wrong.filter((key) => accepts({ ...open, key }))).toEqual([]);
});

test('a school year is two years in a row', () => {
	expect(accepts({ ...open, schoolYear: '2026-2028' })).toBe(false);
	expect(accepts({ ...open, schoolYear: '2026' })).toBe(false);
});

test('grades are 1 to 8, at least one', () => {
	expect(accepts({ ...open, grades: [1, 2] })).toBe(true);
	expect([[], [0], [9], [1.5]].filter((grades) => accepts({ ...open, grades }))).toEqual([]);
});

test('a command holds nothing unknown', () => {
	expect(accepts({ ...open, colour: 'red' })).toBe(false);
});
