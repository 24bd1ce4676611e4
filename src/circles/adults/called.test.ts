import { expect, test } from 'vitest';
import { noNames } from '#circles/names.ts';
import type { Say } from '#ui/say.ts';
import { apart, calledOf } from './called.ts';

const say: Say = (sentence) => `(${sentence})`;
const names = { ...noNames, children: { noor: 'Noor' }, staff: { nancy: 'Nancy' } };

test('someone is called by the first name that is known here, a colleague also by that of the list', () => {
	expect(calledOf(say, names, [], { kind: 'child', id: 'noor' })).toBe('Noor');
	expect(calledOf(say, names, [], { kind: 'keeper', id: 'nancy' })).toBe('Nancy');
	expect(calledOf(say, names, [{ id: 'els', name: 'Els' }], { kind: 'staff', id: 'els' })).toBe('Els');
});

test('who no register knows any more is someone, and nobody else', () => {
	expect(calledOf(say, names, [{ id: 'els', name: 'Els' }], { kind: 'guest', id: 'gone' })).toBe('(adults.someone)');
});

test('a name keeps to itself in a sentence that is read from the right', () => {
	expect(apart('Noor')).toBe('\u2068Noor\u2069');
});
