import { withoutUnseen } from '#kernel/unseen.ts';
import { onOneLine } from '#kernel/words.ts';

/** In which language someone is written to, and reads. */
export const guestLanguages = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'] as const;
export type GuestLanguage = (typeof guestLanguages)[number];

/**
 * What a school keeps of a guest, in a register and nowhere else (K14). `party` and `function` are a partner's. One who
 * looks after children of a household is a guest under the id they have there.
 */
export type GuestWords = {
	given: string;
	family: string;
	party: string;
	function: string;
	email: string;
	language: GuestLanguage;
};

/** The most letters each may have. */
export const guestLimits = { name: 60, party: 80, function: 80, email: 254 } as const;

const plain = (words: string): string => onOneLine(withoutUnseen(words));

/** As it is kept: on one line, without anything unseen. */
export const tidyGuest = (words: GuestWords): GuestWords => ({
	given: plain(words.given),
	family: plain(words.family),
	party: plain(words.party),
	function: plain(words.function),
	email: plain(words.email),
	language: words.language
});
