import { expect, test } from 'vitest';
import { displayNames } from './display-name.ts';

const shown = (...names: [given: string, family: string][]) => [
	...displayNames(names.map(([given, family], index) => ({ id: String(index), given, family }))).values()
];

test('a first name nobody shares stands alone', () => {
	expect(shown(['Daan', 'Verhoef'], ['Sara', 'Timmers'])).toEqual(['Daan', 'Sara']);
});

test('a shared first name takes the first letter of the family name', () => {
	expect(shown(['Sem', 'Bosch'], ['Sem', 'Vink'], ['Noor', 'Bosch'])).toEqual(['Sem B.', 'Sem V.', 'Noor']);
});

test('it takes as many letters as tell the names apart', () => {
	expect(shown(['Sem', 'Bakker'], ['Sem', 'Bos'], ['Sem', 'Vink'])).toEqual(['Sem Ba.', 'Sem Bo.', 'Sem V.']);
	expect(shown(['Sem', 'Bak'], ['Sem', 'Bakker'])).toEqual(['Sem Bak', 'Sem Bakk.']);
});

test('particles are no initials', () => {
	expect(shown(['Sem', 'van den Berg'], ['Sem', "in 't Veld"])).toEqual(['Sem B.', 'Sem V.']);
});

test('names equal but for a particle are shown in full', () => {
	expect(shown(['Sem', 'Dijk'], ['Sem', 'van Dijk'])).toEqual(['Sem Dijk', 'Sem van Dijk']);
});

test('capitals do not tell names apart', () => {
	expect(shown(['sem', 'Bosch'], ['Sem', 'bakker'])).toEqual(['sem Bo.', 'Sem ba.']);
});

test('who has no family name keeps the first name', () => {
	expect(shown(['Sem', ''], ['Sem', 'Vink'])).toEqual(['Sem', 'Sem V.']);
});

test('two with exactly the same name are numbered, so that every name is one person', () => {
	expect(shown(['Sem', 'Vink'], ['Sem', 'Vink'])).toEqual(['Sem Vink', 'Sem Vink 2']);
	expect(shown(['Sem', ''], ['Sem', ''])).toEqual(['Sem', 'Sem 2']);
});
