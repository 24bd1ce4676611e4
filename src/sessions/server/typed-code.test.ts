import { expect, test } from 'vitest';
import { newJoinCode } from '../code.ts';
import { typedCode } from './typed-code.ts';

test('six letters are six letters, in whatever case and with whatever between them', () => {
	expect(typedCode('abcdef')).toBe('ABCDEF');
	expect(typedCode(' ab cd-ef.')).toBe('ABCDEF');
	const code = newJoinCode();
	expect(typedCode(code.toLowerCase())).toBe(code);
});

test('more, fewer or other signs are no code', () => {
	for (const typed of ['', 'abcde', 'abcdefg', '123456', 'ÄÖÜÉÈÊ', '      ']) expect(typedCode(typed)).toBeUndefined();
});
