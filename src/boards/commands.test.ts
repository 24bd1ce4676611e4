import * as v from 'valibot';
import { expect, test } from 'vitest';
import { boardCommand } from './commands.ts';

const note = '0193a5b0-7c1e-7d3a-9a51-3f2b6c8d9e10';
const add = { type: 'add-note', note, area: 'ideas', words: 'Een plant' };
const isTaken = (input: unknown) => v.safeParse(boardCommand, input).success;

test('a note needs no more than its area and words', () => expect(isTaken(add)).toBe(true));

test('a stroke is made of pairs', () => {
	expect(isTaken({ ...add, drawing: [[10, 10, 5, -5]] })).toBe(true);
	expect(isTaken({ ...add, drawing: [[10, 10, 5]] })).toBe(false);
	expect(isTaken({ ...add, drawing: [[]] })).toBe(false);
});

test('a command holds nothing that its type does not know', () => {
	expect(isTaken({ ...add, by: note })).toBe(false);
	expect(isTaken({ type: 'sing-note', note })).toBe(false);
});

test('words just over their limit reach the rules, which say so kindly', () => {
	expect(isTaken({ ...add, words: 'a'.repeat(141) })).toBe(true);
	expect(isTaken({ ...add, words: 'a'.repeat(5000) })).toBe(false);
});

test('taking down goes everywhere, or on in one direction', () => {
	expect(isTaken({ type: 'take-down-note', note })).toBe(true);
	expect(isTaken({ type: 'take-down-note', note, toward: 'earlier' })).toBe(true);
	expect(isTaken({ type: 'take-down-note', note, toward: 'sideways' })).toBe(false);
});
