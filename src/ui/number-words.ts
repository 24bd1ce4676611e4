import type { Language } from './language.ts';

const made = new Map<Language, Intl.NumberFormat>();

/** A number as this language writes it, with one digit behind the comma at most. */
export const numberInWords = (language: Language, number: number): string => {
	const format = made.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
	made.set(language, format);
	return format.format(number);
};
