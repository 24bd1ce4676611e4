import * as v from 'valibot';
import { afterEach, expect, test, vi } from 'vitest';
import { newJoinCode, newJoinPass } from './code.ts';
import { joinCode, joinPass } from './commands.ts';

afterEach(() => {
	vi.restoreAllMocks();
});

const many = <Made>(make: () => Made): Made[] => Array.from({ length: 500 }, make);

test('a code is taken by the door, and never has a vowel inside', () => {
	for (const code of many(newJoinCode)) {
		expect(v.safeParse(joinCode, code).success, code).toBe(true);
		expect(code.slice(1, -1), code).not.toMatch(/[AEIOUY]/);
	}
	for (const word of ['HALLOS', 'BOTTEN', 'ABCDFI', 'OBCDFG', 'abcdfg', 'ABCDF', 'ABCDFGH', 'ABC1FG'])
		expect(v.safeParse(joinCode, word).success, word).toBe(false);
});

test('a pass is taken by the door, and no two are alike', () => {
	const passes = many(newJoinPass);
	for (const pass of passes) expect(v.safeParse(joinPass, pass).success, pass).toBe(true);
	expect(new Set(passes).size).toBe(passes.length);
});

test('every letter comes up', () => {
	const codes = many(newJoinCode);
	expect(new Set(codes.map((code) => code[0])).size).toBe(24);
	expect(new Set(codes.flatMap((code) => Array.from(code.slice(1, -1)))).size).toBe(20);
	expect(new Set(many(newJoinPass).flatMap((pass) => Array.from(pass))).size).toBe(64);
});

test('no letter is likelier than another: what does not divide evenly is thrown again', () => {
	const bytes = [255, 240, 239, 250, 239, 0, 19, 20, 241, 24];
	vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
		if (array instanceof Uint8Array) array.forEach((_, index) => array.set([bytes.shift() ?? 0], index));
		return array;
	});
	// 239 is the last byte of a whole round: Z of 24 letters, Z of 20
	expect(newJoinCode()).toBe('ZZBZBA');
	expect(bytes).toEqual([]);
});
