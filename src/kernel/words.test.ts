import { expect, test } from 'vitest';
import { onOneLine } from './words.ts';

test('words are on one line, in one Unicode form', () => {
	expect(onOneLine('  een\ttwee\n drie\u0007 ')).toBe('een twee drie');
	expect(onOneLine('Zoe\u0308')).toBe('Zo\u00eb');
});
