import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const names = globSync('messages/nl/*.json', { cwd: root }).map((path) => basename(path, '.json'));
const bookOf = (language: string, name: string): [string, string][] => {
	const book: unknown = JSON.parse(readFileSync(`${root}messages/${language}/${name}.json`, 'utf8'));
	return Object.entries(book as Record<string, string>);
};
const placeholders = (text: string) =>
	[...text.matchAll(/\{(\w+)\}/g)]
		.map(([, name]) => name)
		.toSorted()
		.join(' ');
const wordsIn = (text: string) => text.split(/\s+/).length;

/** The books that children read from their own screen or the digibord. */
const forChildren = ['board', 'ui'];

test('there are books to read', () => {
	expect(names).toEqual(expect.arrayContaining(forChildren));
	expect(
		globSync('messages/en/*.json', { cwd: root })
			.map((path) => basename(path, '.json'))
			.toSorted()
	).toEqual(names.toSorted());
});

test.each(names)('%s says the same in every language, with the same placeholders', (name) => {
	const english = new Map(bookOf('en', name));
	const dutch = bookOf('nl', name);
	expect([...english.keys()].toSorted()).toEqual(dutch.map(([key]) => key).toSorted());
	for (const [key, text] of dutch) expect(placeholders(english.get(key) ?? ''), key).toBe(placeholders(text));
});

test.each(names)('%s has no empty sentence, and no exclamation mark', (name) => {
	for (const language of ['nl', 'en']) {
		for (const [key, text] of bookOf(language, name)) {
			expect(text.trim(), key).not.toBe('');
			expect(text, key).not.toContain('!');
		}
	}
});

test.each(names)('%s has both one and many wherever it has either', (name) => {
	const keys = new Set(bookOf('nl', name).map(([key]) => key));
	for (const key of keys) {
		const [, stem, ending] = /^(.*)_(one|other)$/.exec(key) ?? [];
		if (stem) expect(keys, key).toContain(`${stem}_${ending === 'one' ? 'other' : 'one'}`);
	}
});

test.each(forChildren)(
	'%s speaks to children in at most eight words on average, and never more than twelve',
	(name) => {
		for (const language of ['nl', 'en']) {
			const lengths = bookOf(language, name).flatMap(([, text]) => text.split(/(?<=[.?])\s+/).map(wordsIn));
			expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(8);
			expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
		}
	}
);

test.each(forChildren)('every sentence of %s is said somewhere', (name) => {
	const sources = globSync('src/**/*.{ts,svelte}', { cwd: root })
		.filter((path) => !path.endsWith('.test.ts'))
		.map((path) => readFileSync(root + path, 'utf8'))
		.join('\n');
	// keys put together at run time, such as board.add-${area}, count by the part before the $;
	// a key that is a variable altogether must at least be written somewhere as a value
	const composed = [...sources.matchAll(new RegExp(`${name}\\.([\\w-]*)\\$\\{`, 'g'))].map(([, start]) => start ?? '');
	const unsaid = bookOf('nl', name)
		.map(([key]) => key.replace(/_(one|other)$/, ''))
		.filter((key) => !new RegExp(`${name}\\.${key}['"\`]`).test(sources))
		.filter((key) => !composed.some((start) => (start === '' ? sources.includes(`'${key}'`) : key.startsWith(start))));
	expect(unsaid).toEqual([]);
});
