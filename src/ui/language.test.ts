import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';
import { languageFor, spokenFor, spokenLanguages } from './language.ts';
import { ownNames } from './own-names.ts';

test('Kring speaks Dutch unasked', () => {
	expect(languageFor({})).toBe('nl');
	expect(languageFor({ query: 'de', cookie: 'klingon' })).toBe('nl');
});

test('a choice in the address wins over an earlier one', () => {
	expect(languageFor({ query: 'en', cookie: 'nl' })).toBe('en');
	expect(languageFor({ cookie: 'en' })).toBe('en');
});

test('what is said to families is said in more languages, and the rest stays in Dutch there', () => {
	expect(spokenFor({ query: 'tr', cookie: 'nl' })).toBe('tr');
	expect(spokenFor({ cookie: 'ar' })).toBe('ar');
	expect(spokenFor({ query: 'klingon' })).toBeUndefined();
	expect(spokenFor({})).toBeUndefined();
	expect(languageFor({ cookie: 'tr' })).toBe('nl');
});

test('every language has a name of its own, and Arabic is read from the right', () => {
	expect(Object.keys(ownNames)).toEqual([...spokenLanguages]);
	expect(spokenLanguages.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});
