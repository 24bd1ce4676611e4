import type { ContactDetails, KnownGuardian } from './known.ts';
import type { GuardianWords } from './guardian-words.ts';

/** What someone typed about a guardian, as far as they came; it stands there again when it was refused. */
export type Typed = { [Name in keyof GuardianWords]: string };

export const nothingTyped: Typed = {
	given: '',
	family: '',
	relation: 'mother',
	email: '',
	phone: '',
	language: 'nl',
	safe: ''
};

/** What stands of a guardian, by the fields of the form. */
export const seenOf = (guardian: KnownGuardian, contact: ContactDetails | undefined): Typed => ({
	...nothingTyped,
	given: guardian.given,
	family: guardian.family,
	relation: guardian.relation,
	...(contact && { email: contact.email, phone: contact.phone, language: contact.language, safe: contact.safe })
});

/** What a form says of a guardian. */
export const typedIn = (form: FormData): Typed => {
	const said = (name: keyof Typed) => String(form.get(name) ?? nothingTyped[name]).slice(0, 1000);
	return {
		given: said('given'),
		family: said('family'),
		relation: said('relation'),
		email: said('email'),
		phone: said('phone'),
		language: said('language'),
		safe: said('safe')
	};
};
