import { expect, test } from 'vitest';
import { languageFor } from './language.ts';

test('Kring speaks Dutch unasked', () => {
	expect(languageFor({})).toBe('nl');
	expect(languageFor({ query: 'de', cookie: 'klingon' })).toBe('nl');
});

test('a choice in the address wins over an earlier one', () => {
	expect(languageFor({ query: 'en', cookie: 'nl' })).toBe('en');
	expect(languageFor({ cookie: 'en' })).toBe('en');
});
