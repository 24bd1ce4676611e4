import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { adultsRefusals } from './adults/refusals.ts';
import { circleRefusals } from './refusals.ts';
import { togetherRefusals } from './together/refusals.ts';

const codes = [...circleRefusals, ...togetherRefusals, ...adultsRefusals];

for (const language of ['nl', 'en'] as const) {
	const said: Record<string, string> = JSON.parse(readFileSync(`messages/${language}/refused.json`, 'utf8'));

	test(`a refusal at a family’s board is short and calm in ${language}`, () => {
		for (const code of codes) {
			expect(said[code]?.split(' ').length, code).toBeLessThanOrEqual(14);
			expect(said[code], code).toMatch(/^[A-Z][^!]*\.$/);
			expect(said[code], code).not.toMatch(/probleem|dossier|casus|instantie|zorgleerling/i);
		}
	});
}

const files = globSync('src/circles/**/*.ts', { exclude: ['**/*.test.ts', '**/refusals.ts', '**/server/**'] });
const code = [...files, 'src/boards/wording.ts'].map((file) => readFileSync(file, 'utf8')).join('\n');

test('no refusal of a family’s board is never said', () => {
	expect(code.length).toBeGreaterThan(40_000);
	const isSaid = (one: string) =>
		[`refuse('${one}')`, `return '${one}'`, `undefined : '${one}'`].some((said) => code.includes(said));
	expect(codes.filter((one) => !isSaid(one))).toEqual([]);
});
