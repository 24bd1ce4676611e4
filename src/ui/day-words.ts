import type { Day } from '#kernel/time.ts';
import type { Language } from './language.ts';

const format = (language: Language, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { ...options, timeZone: 'UTC' });

const at = (day: Day) => new Date(`${day}T12:00:00Z`);

/** "di 6 oktober" */
export const dayInWords = (language: Language, day: Day): string =>
	format(language, { weekday: 'short', day: 'numeric', month: 'long' }).format(at(day)).replace(',', '');

/** "dinsdag" */
export const weekdayInWords = (language: Language, day: Day): string =>
	format(language, { weekday: 'long' }).format(at(day));

/** "di" */
export const weekdayInShort = (language: Language, day: Day): string =>
	format(language, { weekday: 'short' }).format(at(day));

/** "6 okt" */
export const dateInShort = (language: Language, day: Day): string =>
	format(language, { day: 'numeric', month: 'short' }).format(at(day)).replace('.', '');

/** "Aya, Bram en Noor" */
export const listInWords = (language: Language, names: readonly string[]): string =>
	new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
