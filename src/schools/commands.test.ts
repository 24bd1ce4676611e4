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

test('grades are 1 to 8; a mixed group may have none', () => {
	expect(accepts({ ...open, grades: [1, 2] })).toBe(true);
	expect(accepts({ ...open, grades: [], kind: 'mixed' })).toBe(true);
	expect([[0], [9], [1.5]].filter((grades) => accepts({ ...open, grades }))).toEqual([]);
});

test('what gives someone more than a class is never among several', () => {
	const person = group;
	const several = (...commands: unknown[]) => accepts({ type: 'do-all', commands });
	expect(several(open, { type: 'let-go', person })).toBe(true);
	expect(several()).toBe(false);
	const alone = [
		{ type: 'appoint', person, role: 'administrator' },
		{ type: 'dismiss', person, role: 'administrator' },
		{ type: 'open-school', name: 'Een', example: false },
		{ type: 'rename-school', name: 'Een', brin: null },
		{ type: 'end-what-is-over' },
		{ type: 'do-all', commands: [open] }
	];
	expect(alone.filter((one) => several(open, one))).toEqual([]);
	expect(alone.filter((one) => !accepts(one))).toEqual([]);
});

test('a command holds nothing unknown', () => {
	expect(accepts({ ...open, colour: 'red' })).toBe(false);
});
