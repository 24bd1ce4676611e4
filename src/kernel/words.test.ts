import { expect, test } from 'vitest';
import { onOneLine } from './words.ts';

test('words are on one line, in one Unicode form', () => {
	expect(onOneLine('  een\ttwee\n drie\u0007 ')).toBe('een twee drie');
	expect(onOneLine('Zoe\u0308')).toBe('Zo\u00eb');
});

test('what turns letters round, or takes no room, is not kept', () => {
	expect(onOneLine('zaak \u202Erednaw\u202C \u2066x\u2069\u200E\u200F\u061C')).toBe('zaak rednaw x');
	expect(onOneLine('\u200Bge\u00ADheim\uFEFF\u2060')).toBe('geheim');
	expect(onOneLine('\u202E\u2066\u200B')).toBe('');
});

test('a picture made of several stays one, and letters that join stay joined', () => {
	const family = '👩\u200D👧\u200D👦';
	expect(onOneLine(family)).toBe(family);
	expect(onOneLine('می\u200Cخواهم')).toBe('می\u200Cخواهم');
});
