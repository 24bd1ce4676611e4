import { expect, test } from 'vitest';
import { fitsName } from './search.ts';

test('a few letters find a name, by the start of any of its words', () => {
	const found = (typed: string) => fitsName('Rayan El Amrani', typed);
	expect(['', ' ', 'ra', 'RAY', 'amr', 'el am', 'am ra'].filter((typed) => !found(typed))).toEqual([]);
	expect(['yan', 'rayan x', 'elam'].filter(found)).toEqual([]);
});

test('letters are found without their accents, and with them', () => {
	for (const typed of ['celik', 'Çelik', 'yildiz', 'Yıldız', 'markovic', 'jean luc', 'oneill', "o'n", 'łuk', 'luk'])
		expect(fitsName('Emir Çelik Yıldız Marković Jean-Luc O’Neill ONeill Łukasz', typed), typed).toBe(true);
});
