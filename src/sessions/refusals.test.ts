import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { asideRefusals } from './aside/refusals.ts';
import { facesRefusals } from './faces/refusals.ts';
import { sessionsRefusals } from './refusals.ts';
import { revealedRefusals } from './revealed/refusals.ts';

const codes = [...sessionsRefusals, ...facesRefusals, ...asideRefusals, ...revealedRefusals];

for (const language of ['nl', 'en'] as const) {
	const said: Record<string, string> = JSON.parse(readFileSync(`messages/${language}/refused.json`, 'utf8'));

	test(`a refusal of a session is short and calm in ${language}`, () => {
		for (const code of codes) {
			expect(said[code]?.split(' ').length, code).toBeLessThanOrEqual(12);
			expect(said[code], code).toMatch(/^[A-Z][^!]*\.$/);
		}
	});
}

const files = globSync('src/sessions/**/*.ts').filter((file) => !/(refusals|\.test)\.ts$/.test(file));
const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');

test('no refusal of a session is never said', () => {
	expect(code.length).toBeGreaterThan(10_000);
	expect(codes.filter((one) => !code.includes(`refuse('${one}')`))).toEqual([]);
});
