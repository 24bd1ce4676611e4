import { expect, test } from 'vitest';
import { numberInWords } from './number-words.ts';

test('half is written with a comma in Dutch and with a point in English; whole numbers have neither', () => {
	expect([3.5, 4, 2.66].map((one) => numberInWords('nl', one))).toEqual(['3,5', '4', '2,7']);
	expect([3.5, 4].map((one) => numberInWords('en', one))).toEqual(['3.5', '4']);
});
