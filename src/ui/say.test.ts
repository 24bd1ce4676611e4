import { expect, test } from 'vitest';
import { sayIn, type Sentence } from './say.ts';

const words = { ui: { waiting_one: '{n} wacht', waiting_other: '{n} wachten', hello: 'Dag {name}' } };
// the sentences of this test are its own, not those of the books
const say = (name: string, values?: Record<string, string | number>) => sayIn('nl', words)(name as Sentence, values);

test('one and many have their own sentence', () => {
	expect(say('ui.waiting', { n: 1 })).toBe('1 wacht');
	expect(say('ui.waiting', { n: 0 })).toBe('0 wachten');
	expect(say('ui.waiting', { n: 3 })).toBe('3 wachten');
});

test('a placeholder is filled, one without a value stays in sight', () => {
	expect(say('ui.hello', { name: 'Noor' })).toBe('Dag Noor');
	expect(say('ui.hello')).toBe('Dag {name}');
});

test('words typed by a person are never read as a placeholder', () => {
	expect(say('ui.hello', { name: '{name} {n}' })).toBe('Dag {name} {n}');
});

test('a sentence that is nowhere shows its name', () => {
	expect(say('ui.nowhere')).toBe('ui.nowhere');
	expect(say('elsewhere.hello')).toBe('elsewhere.hello');
});
