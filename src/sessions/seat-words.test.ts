import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sayIn } from '#ui/say.ts';
import { animals, colours } from '#sessions/aside/aside-state.ts';
import { drawn } from './door/creature-shapes.ts';
import { creatureInWords } from './door/creature-words.ts';

const root = new URL('../../', import.meta.url).pathname;
const book = (language: string): Record<string, string> =>
	JSON.parse(readFileSync(`${root}messages/${language}/seat.json`, 'utf8'));
/** What only a teacher reads; all else a child reads or hears. */
const isForAdults = (key: string) => /^(aside|settings)-/.test(key);

describe.each(['nl', 'en'] as const)('in %s', (language) => {
	test('no sentence for a child has more than eight words', () => {
		const long = Object.entries(book(language))
			.filter(([key]) => !isForAdults(key))
			.flatMap(([, text]) => text.split(/(?<=[.?:])\s+/))
			.filter((sentence) => sentence.split(/\s+/).length > 8);
		expect(long).toEqual([]);
	});

	test('no two tablets at a door are called the same', () => {
		const say = sayIn(language, { seat: book(language) });
		const all = colours.flatMap((colour) => animals.map((animal) => creatureInWords(say, { colour, animal })));
		expect(new Set(all).size).toBe(colours.length * animals.length);
		for (const words of all) expect(words).not.toMatch(/seat\.|\{/);
	});
});

test('no two animals are drawn the same', () => {
	expect(new Set(animals.map((animal) => drawn[animal].shapes.join())).size).toBe(animals.length);
});

test('every sentence of the book is said somewhere', () => {
	const sources = globSync('src/{sessions,routes}/**/*.{ts,svelte}', { cwd: root })
		.filter((path) => !path.endsWith('.test.ts'))
		.map((path) => readFileSync(root + path, 'utf8'))
		.join('\n');
	const composed = [...sources.matchAll(/seat\.([\w-]+)\$\{/g)].map(([, start = '']) => start);
	const unsaid = Object.keys(book('nl'))
		.map((key) => key.replace(/_(one|other)$/, ''))
		.filter((key) => !new RegExp(`seat\\.${key}['"\`]`).test(sources))
		.filter((key) => !composed.some((start) => key.startsWith(start)));
	expect(unsaid).toEqual([]);
});
