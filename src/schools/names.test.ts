import { expect, test } from 'vitest';
import { flawOf, tidy } from './names.ts';

test('a name is kept without needless spaces, in one Unicode form', () => {
	expect(tidy('  van   den\tBerg ')).toBe('van den Berg');
	expect(tidy('Zoe\u0308')).toBe('Zo\u00eb');
});

test('only what is kept counts for the limit', () => {
	expect(flawOf('  ab  ', 2)).toBeNull();
	expect(flawOf('abc', 2)).toBe('name-too-long');
	expect(flawOf('   ', 2)).toBe('name-is-empty');
});

test('signs that nobody sees are taken out of a name, and a name of nothing else is none', () => {
	expect(tidy('\u202Eneitsirk\u202C \u2066Bos\u2069')).toBe('neitsirk Bos');
	expect(tidy('Da\u200Ban\u00AD \u200F\u061Cde\uFEFF Vri\u200Des\u{E0041}')).toBe('Daan de Vries');
	expect(tidy('Noor\u0000\u001B\u2028Bos')).toBe('Noor Bos');
	expect(flawOf('\u2067\u200B\u2069', 9)).toBe('name-is-empty');
});
