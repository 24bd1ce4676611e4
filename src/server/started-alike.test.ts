import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compiled, serving, sparing } from '../../scripts/hand-over.js';

const main = 'src/server/main.ts';
const startsIt = (from: string) =>
	globSync(from)
		.filter((file) => readFileSync(file, 'utf8').includes(`'${main}'`))
		.toSorted();
const callsIt = (file: string) => /\bserving\b/.test(readFileSync(file, 'utf8').replaceAll(/import .*/g, ''));

test('what a school runs, what is measured and what journeys visit is started the same way', () => {
	expect(serving).toEqual([sparing, compiled, main]);
	expect(['scripts/start.js', 'bench/app.ts', 'tests/started.ts'].filter((file) => !callsIt(file))).toEqual([]);
	// beside the one place: what plants and stops, and what makes pages from source
	const elsewhere = ['scripts/dev.js', 'scripts/hand-over.js', 'scripts/seed.js'];
	expect(startsIt('{scripts,bench,tests}/**/*.{js,ts}')).toEqual(elsewhere);
});
