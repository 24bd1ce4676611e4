import { emailFrom } from '#roster/email.ts';
import { flawOf, tidy } from '#schools/names.ts';
import type { LetterLanguage, Relation } from './guardian.ts';
import { limits } from './limits.ts';
import { phoneFrom } from './phone.ts';
import type { HouseholdsRefusal } from './refusals.ts';

/** All that Kring keeps of a guardian in words; it lies in registers and never in an event (K14). */
export type GuardianWords = {
	given: string;
	family: string;
	relation: Relation;
	/** empty: not known */
	email: string;
	phone: string;
	/** in which letters to this guardian are written */
	language: LetterLanguage;
	/** how this guardian can be reached safely, in their own words; for the ib'er alone */
	safe: string;
};

/** Why these words cannot be kept, or null when they can. */
export const flawOfGuardian = ({ given, family, email, phone, safe }: GuardianWords): HouseholdsRefusal | null => {
	const flaw = flawOf(given, limits.given) ?? (tidy(family) === '' ? null : flawOf(family, limits.family));
	if (flaw) return flaw;
	if (tidy(email) !== '' && !emailFrom(email)) return 'email-not-understood';
	if (tidy(phone) !== '' && !phoneFrom(phone)) return 'phone-not-understood';
	return tidy(safe).length > limits.safe ? 'safe-contact-too-long' : null;
};

/** The words as they are kept. */
export const tidyGuardian = (words: GuardianWords): GuardianWords => ({
	given: tidy(words.given),
	family: tidy(words.family),
	relation: words.relation,
	email: emailFrom(words.email) ?? '',
	phone: phoneFrom(words.phone) ?? '',
	language: words.language,
	safe: tidy(words.safe)
});
