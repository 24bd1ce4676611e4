import type { GuestLanguage } from './guest.ts';

/** Figures as they stand on a Dutch clock, in Arabic too. */
const locales: Readonly<Record<GuestLanguage, string>> = {
	nl: 'nl-NL',
	en: 'en-GB',
	tr: 'tr-TR',
	ar: 'ar-u-ca-gregory-nu-latn',
	pl: 'pl-PL',
	uk: 'uk-UA'
};
const timeZone = 'Europe/Amsterdam';
const made = new Map<string, Intl.DateTimeFormat>();

const format = (language: GuestLanguage, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
	const known = made.get(language + name) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone });
	made.set(language + name, known);
	return known;
};

/** "maandag 23 november", of a moment in ms since 1970 */
export const dayFor = (language: GuestLanguage, at: number): string =>
	format(language, 'day', { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

/** "13.00", and elsewhere "13:00" */
export const timeFor = (language: GuestLanguage, at: number): string => {
	const time = format(language, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
	return language === 'nl' ? time.replace(':', '.') : time;
};
