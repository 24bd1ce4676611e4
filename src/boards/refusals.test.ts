import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boardRefusals } from './refusals.ts';

const sentences = (language: 'nl' | 'en'): Record<string, string> =>
	JSON.parse(readFileSync(`messages/${language}/refused.json`, 'utf8'));

for (const language of ['nl', 'en'] as const) {
	const said = sentences(language);

	test(`every refusal of the board is said in ${language}`, () =>
		expect(boardRefusals.filter((code) => !said[code])).toEqual([]));

	test(`a refusal is short and calm in ${language}`, () => {
		for (const code of boardRefusals) {
			expect(said[code]?.split(' ').length, code).toBeLessThanOrEqual(10);
			expect(said[code], code).toMatch(/^[A-Z][^!]*\.$/);
		}
	});

	test(`refusals stand in the order of their codes in ${language}`, () =>
		expect(Object.keys(said)).toEqual(Object.keys(said).toSorted()));
}
