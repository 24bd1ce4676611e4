import { dayOf } from '#kernel/time.ts';
import { dateInFull } from '#ui/day-words.ts';
import type { Language } from '#ui/language.ts';
import type { Words } from '#ui/say.ts';
import type { Said } from '../kept-table.ts';
import { tables } from '../kept.ts';
import type { About } from './export.ts';

/** What stands in the registers, as a row each: about what, which thing, and what it says. */
export const fieldsOf = (
	{ registers, known }: Pick<About, 'registers' | 'known'>,
	language: Language,
	words: Words
): string[][] => {
	const word = (key: string) => words['retention']?.[key];
	return Object.entries(registers).flatMap(([name, rows]) => {
		const { topic, columns = {} } = tables[name] ?? {};
		// the edge: the names of an object are those of its type
		const told = (Object.entries(columns) as [Said, string][]).filter(([says]) => says !== 'number');
		return rows.flatMap((row) =>
			told.flatMap(([says, all]) =>
				all.split(' ').flatMap((column) => {
					const value =
						says === 'animal'
							? animalIn(column, row, words)
							: inWords({ says, column, value: row[column], known, language, words });
					if (!value) return [];
					return [[word(`topic-${topic}`) ?? '', word(`field-${column}`) ?? word(`said-${says}`) ?? '', value]];
				})
			)
		);
	});
};

type Cell = {
	says: Said;
	column: string;
	value: unknown;
	known: About['known'];
	language: Language;
	words: Words;
};

/** What a column says in plain words. Numbers that lead nowhere, and what has no words, are left to the file. */
const inWords = ({ value, ...cell }: Cell): string | undefined => {
	if (Array.isArray(value))
		return value
			.map((one: unknown) => inWords({ ...cell, value: one }) ?? '')
			.filter(Boolean)
			.join(', ');
	if (value === null || value === undefined || value === '') return undefined;
	const { says, column, known, language, words } = cell;
	if (typeof value === 'boolean') return words['retention']?.[value ? 'yes' : 'no'];
	const text = String(value);
	if (isId.test(text)) return known[text];
	if (says === 'day') return dateInFull(language, text.length > 10 ? dayOf(Date.parse(text)) : text);
	const book = books[column === 'kind' ? 'kind' : column === 'reason' ? 'reason' : says];
	return book ? words[book.book]?.[`${book.stem}${text}`] : text;
};

/** A colour and an animal are one name. */
const animalIn = (column: string, { colour, animal }: Record<string, unknown>, { seat = {} }: Words) =>
	column === 'animal'
		? seat[`creature-${String(animal)}`]?.replace('{colour}', seat[`colour-${String(colour)}`] ?? '')
		: undefined;

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whose codes have words, and where those stand. */
const books: Partial<Record<Said | 'kind' | 'reason', { book: string; stem: string }>> = {
	kind: { book: 'retention', stem: 'is-' },
	reason: { book: 'retention', stem: 'reason-' },
	role: { book: 'office', stem: 'role-' },
	relation: { book: 'households', stem: 'relation-' },
	language: { book: 'households', stem: 'language-' },
	authority: { book: 'households', stem: 'authority-is-' },
	mark: { book: 'retention', stem: 'hold-term-' }
};
