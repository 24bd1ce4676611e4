import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sayIn } from '#ui/say.ts';
import type { AdultsCommand } from './commands.ts';
import { noAdults, type Adults } from './adults-state.ts';
import { reasonOf, refusalOf, typedIn } from './reason.ts';
import { adultsRefusals } from './refusals.ts';

const book = (name: string): Record<string, string> =>
	JSON.parse(readFileSync(new URL(`../../../messages/nl/${name}.json`, import.meta.url), 'utf8'));
const say = sayIn('nl', { refused: book('refused'), ui: book('ui') });

const adults: Adults = {
	...noAdults,
	opened: { meeting: 'm', circle: 'c', plan: [{ phase: 'needs', minutes: 5 }] },
	children: ['noor'],
	phase: 'needs'
};
const need = (words: string): AdultsCommand => ({ type: 'add-need', id: 'n1', child: 'noor', words });

test('what the rules say no to is known before it is asked', () => {
	expect(refusalOf(adults, need('een plek'), 'nancy', 0)).toBeUndefined();
	expect(refusalOf(adults, need('  '), 'nancy', 0)).toBe('words-are-missing');
	expect(refusalOf(adults, need('x'.repeat(241)), 'nancy', 0)).toBe('words-are-too-long');
	expect(refusalOf({ ...adults, ended: true }, need('een plek'), 'nancy', 0)).toBe('adults-is-over');
});

test('every no of part two is a sentence, and a code that is new to this screen is one too', () => {
	for (const code of adultsRefusals) expect(reasonOf(say, code)).toMatch(/\.$/);
	expect(reasonOf(say, 'of-a-later-day')).toBe(say('ui.did-not-work'));
});

test('what was typed comes back with a no', () => {
	expect(typedIn(need('een plek'))).toBe('een plek');
	expect(typedIn({ type: 'how-it-goes', goal: 'g', step: 'same', words: '' })).toBeUndefined();
	expect(typedIn({ type: 'add-minute', phase: 'needs' })).toBeUndefined();
});
