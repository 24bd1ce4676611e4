import type { Language } from '#ui/language.ts';
import { sayIn, type Say } from '#ui/say.ts';
import en from '../../../messages/en/sign-in.json' with { type: 'json' };
import nl from '../../../messages/nl/sign-in.json' with { type: 'json' };
import type { Letter } from './post.ts';

const books: Record<Language, Say> = {
	nl: sayIn('nl', { 'sign-in': nl }),
	en: sayIn('en', { 'sign-in': en })
};

/** What someone is sent who was asked to come to a school. What opens it stands after the `#`, where no server logs it. */
export const invitationTo = (language: Language, to: string, school: string, link: string): Letter => ({
	to,
	subject: books[language]('sign-in.mail-invited-subject', { school }),
	body: books[language]('sign-in.mail-invited', { school, link })
});

/** What someone is sent who asked for another password. */
export const resetFor = (language: Language, to: string, link: string): Letter => ({
	to,
	subject: books[language]('sign-in.mail-reset-subject'),
	body: books[language]('sign-in.mail-reset', { link })
});
