import { expect, test } from 'vitest';
import { placeCodeIn, placeCodeShown } from './place-code.ts';

test('eight letters are eight letters, in whatever case and with whatever between them', () => {
	for (const typed of ['BCDFGHJK', 'bcdf ghjk', ' bcdf-GHJK. ']) expect(placeCodeIn(typed)).toBe('BCDFGHJK');
	expect(placeCodeIn(placeCodeShown('BCDFGHJK'))).toBe('BCDFGHJK');
});

test('what is shorter, longer or has a vowel is no code, and neither is what a QR carries', () => {
	for (const typed of ['', 'BCDFGHJ', 'BCDFGHJKL', 'BCDFGHJA', 'A'.repeat(22), 'Bcdfghjklmnpqrstvwxz12'])
		expect(placeCodeIn(typed)).toBeUndefined();
});
