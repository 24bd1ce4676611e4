import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { languages, spokenLanguages } from './language.ts';

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
const forChildren = ['board', 'room', 'ui'];

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

/** Languages in which some books are read beside those two; a family reads in the one it chose. */
const more = spokenLanguages.filter((language) => !languages.some((one) => one === language));
const booksIn = (language: string) =>
	globSync(`messages/${language}/*.json`, { cwd: root }).map((path) => basename(path, '.json'));
const forFamilies = ['adults', 'guest', 'room', 'texts'];

test('what families read is there in every language that they may choose, and in no other', () => {
	const folders = globSync('messages/*', { cwd: root }).map((path) => basename(path));
	expect(folders.toSorted()).toEqual([...spokenLanguages].toSorted());
	expect(more).toEqual(['tr', 'ar', 'pl', 'uk']);
	for (const language of more) expect(booksIn(language).toSorted(), language).toEqual(forFamilies);
});

test.each(more)('what is said in %s is all that is said in Dutch, with the same placeholders', (language) => {
	for (const name of booksIn(language)) {
		const said = new Map(bookOf(language, name));
		const dutch = bookOf('nl', name);
		expect([...said.keys()], name).toEqual(dutch.map(([key]) => key));
		for (const [key, text] of dutch) expect(placeholders(said.get(key) ?? ''), key).toBe(placeholders(text));
		// these have more than one and many: what is counted would be said wrong
		expect(dutch.filter(([key]) => /_(one|other)$/.test(key))).toEqual([]);
	}
});

test('a sentence that was forgotten in a translation stands there in no other language', () => {
	const same = more.flatMap((language) =>
		bookOf(language, 'guest').filter(
			([key, text]) => new Map(bookOf('nl', 'guest')).get(key) === text && /\w/.test(text)
		)
	);
	expect(same).toEqual([]);
});

test.each(names)('%s has no empty sentence, and no exclamation mark', (name) => {
	for (const language of ['nl', 'en', ...more.filter((one) => booksIn(one).includes(name))]) {
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
