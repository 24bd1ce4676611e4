import type { Day } from '#kernel/time.ts';
import type { Language, Spoken } from './language.ts';

/** Where a language alone says too little: British, and in Arabic the figures that stand on a Dutch calendar. */
const locales: Partial<Record<Spoken, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** Made once each: they are slow to make, and every note of a board asks for one. */
const made = new Map<string, Intl.DateTimeFormat>();

const format = (language: Spoken, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
	const key = language + JSON.stringify(options);
	const known =
		made.get(key) ?? new Intl.DateTimeFormat(locales[language] ?? language, { ...options, timeZone: 'UTC' });
	made.set(key, known);
	return known;
};

const at = (day: Day) => new Date(`${day}T12:00:00Z`);

/** "di 6 oktober" */
export const dayInWords = (language: Spoken, day: Day): string =>
	format(language, { weekday: 'short', day: 'numeric', month: 'long' }).format(at(day)).replace(',', '');

/** "dinsdag 6 oktober" */
export const dayInFull = (language: Language, day: Day): string =>
	format(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at(day)).replace(',', '');

/** "6 oktober 2026" */
export const dateInFull = (language: Language, day: Day): string =>
	format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(at(day));

/** "oktober 2026", of `2026-10` */
export const monthInFull = (language: Language, month: string): string =>
	format(language, { month: 'long', year: 'numeric' }).format(at(`${month}-01`));

/** "dinsdag" */
export const weekdayInWords = (language: Language, day: Day): string =>
	format(language, { weekday: 'long' }).format(at(day));

/** "di" */
export const weekdayInShort = (language: Language, day: Day): string =>
	format(language, { weekday: 'short' }).format(at(day));

/** "6 okt" */
export const dateInShort = (language: Language, day: Day): string =>
	format(language, { day: 'numeric', month: 'short' }).format(at(day)).replace('.', '');

const lists = new Map<Language, Intl.ListFormat>();

/** "Aya, Bram en Noor" */
export const listInWords = (language: Language, names: readonly string[]): string => {
	const list = lists.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
	lists.set(language, list);
	return list.format(names);
};
