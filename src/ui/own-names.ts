import type { Spoken } from './language.ts';

/** How each is called by who speaks it. */
export const ownNames: Readonly<Record<Spoken, string>> = {
	nl: 'Nederlands',
	en: 'English',
	tr: 'Türkçe',
	ar: 'العربية',
	pl: 'Polski',
	uk: 'Українська'
};
