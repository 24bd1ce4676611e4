import * as v from 'valibot';
import { expect, test } from 'vitest';
import { asideCommand } from './aside/commands.ts';
import { sessionsCommand } from './commands.ts';
import { facesCommand } from './faces/commands.ts';
import { revealedCommand } from './revealed/commands.ts';

const id = '0193a5b0-7c1e-7d3a-9a51-3f2b6c8d9e10';
const isTaken = (schema: v.GenericSchema, input: unknown) => v.safeParse(schema, input).success;
const session = (more: object) => isTaken(sessionsCommand, { session: id, ...more });

test('a command holds nothing that its type does not know', () => {
	expect(session({ type: 'begin-session' })).toBe(true);
	expect(session({ type: 'begin-session', by: id })).toBe(false);
	expect(session({ type: 'sing-session' })).toBe(false);
	expect(isTaken(facesCommand, { type: 'choose-face', person: id, face: 'happy', at: 1 })).toBe(false);
	expect(isTaken(asideCommand, { type: 'knock', device: id, name: 'Daan' })).toBe(false);
	expect(isTaken(revealedCommand, { type: 'end-revealed', group: id })).toBe(false);
});

test('at most two share a task', () => {
	expect(session({ type: 'share-task', task: 'leads', people: [id, id] })).toBe(true);
	expect(session({ type: 'share-task', task: 'leads', people: [id, id, id] })).toBe(false);
	expect(session({ type: 'share-task', task: 'sings', people: [id] })).toBe(false);
});

test('hands are whole, and as many as a class can have', () => {
	for (const [hands, taken] of [
		[0, true],
		[60, true],
		[61, false],
		[-1, false],
		[1.5, false]
	] as const)
		expect(session({ type: 'count-hands', face: 'okay', hands }), String(hands)).toBe(taken);
	expect(session({ type: 'count-hands', face: 'rather-not', hands: 1 })).toBe(false);
});

test('a phase lasts from one to fifteen minutes', () => {
	for (const [minutes, taken] of [
		[1, true],
		[15, true],
		[0, false],
		[16, false]
	] as const)
		expect(isTaken(sessionsCommand, { type: 'choose-minutes', phase: 'goals', minutes }), String(minutes)).toBe(taken);
});

test('words just over their limit reach the rules, which say so kindly', () => {
	expect(session({ type: 'say-words', id, kind: 'tip', words: 'a'.repeat(141) })).toBe(true);
	expect(session({ type: 'say-words', id, kind: 'tip', words: 'a'.repeat(5000) })).toBe(false);
});

test('a face is one of the four', () => {
	for (const face of ['happy', 'okay', 'sad', 'rather-not'])
		expect(isTaken(facesCommand, { type: 'choose-face', person: id, face })).toBe(true);
	expect(isTaken(facesCommand, { type: 'choose-face', person: id, face: 'angry' })).toBe(false);
});

test('counts of hands may leave faces out', () => {
	expect(isTaken(facesCommand, { type: 'show', hands: {} })).toBe(true);
	expect(isTaken(facesCommand, { type: 'show', hands: { okay: 3 } })).toBe(true);
	expect(isTaken(facesCommand, { type: 'show', hands: { 'rather-not': 3 } })).toBe(false);
});
