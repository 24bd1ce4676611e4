import en from '../../../messages/en/circle.json' with { type: 'json' };
import nl from '../../../messages/nl/circle.json' with { type: 'json' };
import { parties, type Party } from '../office/parties.ts';

/** Which of the organisations of the form this is, as an ib'er chose it in their own language; typed names are none. */
export const knownParty = (name: string): Party | null =>
	parties.find((one) => one !== 'other' && [nl, en].some((book) => book[`party-${one}`] === name)) ?? null;
