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
