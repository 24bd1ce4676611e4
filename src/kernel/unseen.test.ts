import { expect, test } from 'vitest';
import { withoutUnseen } from './unseen.ts';
import { onOneLine } from './words.ts';

test('what turns letters round, or takes no room, is not kept', () => {
	expect(onOneLine(withoutUnseen('zaak \u202Erednaw\u202C \u2066x\u2069\u200E\u200F\u061C'))).toBe('zaak rednaw x');
	expect(withoutUnseen('\u200Bge\u00ADheim\uFEFF\u2060')).toBe('geheim');
	expect(withoutUnseen('\u202E\u2066\u200B')).toBe('');
});

test('a picture made of several stays one, and letters that join stay joined', () => {
	const family = '👩\u200D👧\u200D👦';
	expect(withoutUnseen(family)).toBe(family);
	expect(withoutUnseen('می\u200Cخواهم')).toBe('می\u200Cخواهم');
});
