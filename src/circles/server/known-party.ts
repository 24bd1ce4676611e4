import type { GuestLanguage } from '#guests/guest.ts';
import ar from '../../../messages/ar/guest.json' with { type: 'json' };
import circleEn from '../../../messages/en/circle.json' with { type: 'json' };
import en from '../../../messages/en/guest.json' with { type: 'json' };
import circleNl from '../../../messages/nl/circle.json' with { type: 'json' };
import nl from '../../../messages/nl/guest.json' with { type: 'json' };
import pl from '../../../messages/pl/guest.json' with { type: 'json' };
import tr from '../../../messages/tr/guest.json' with { type: 'json' };
import uk from '../../../messages/uk/guest.json' with { type: 'json' };
import { parties, type Party } from '../office/parties.ts';

/** Which of the organisations of the form this is, as an ib'er chose it in their own language; typed names are none. */
export const knownParty = (name: string): Party | null =>
	parties.find((one) => one !== 'other' && [circleNl, circleEn].some((book) => book[`party-${one}`] === name)) ?? null;

const books: Readonly<Record<GuestLanguage, typeof nl>> = { nl, en, tr, ar, pl, uk };

/** What an organisation is called in a language; a name that was typed stands as it was typed. */
export const partyIn = (language: GuestLanguage, name: string): string => {
	const known = knownParty(name);
	return known ? books[language][`party-${known}`] : name;
};
