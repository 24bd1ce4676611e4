import { refuse, type Refusal } from '#kernel/decider.ts';
import type { Agreed } from '#circles/circle-state.ts';
import { limits } from '#circles/limits.ts';
import { tidied } from '#circles/wording.ts';
import type { Adults } from './adults-state.ts';
import type { Asked } from './commands.ts';
import type { AdultsDecision } from './events.ts';

export const addAgreement = (adults: Adults, command: Asked<'add-agreement'>): AdultsDecision => {
	const { type: _, ...agreement } = command;
	const { id, about } = agreement;
	if (about !== null && !adults.children.includes(about)) return refuse('child-not-in-household');
	if ([...adults.agreements, ...adults.earlier].some((one) => one.id === id)) return refuse('agreement-exists');
	if (adults.agreements.length >= limits.agreements) return refuse('enough-agreements');
	const made = asAgreed(adults, agreement);
	return 'refused' in made ? made : [{ type: 'agreement-added', ...made }];
};

/** About whom it is stays: what was said about one child never becomes about another. */
export const changeAgreement = (adults: Adults, command: Asked<'change-agreement'>): AdultsDecision => {
	const { type: _, ...changed } = command;
	const known = adults.agreements.find(({ id }) => id === changed.id);
	if (!known) return refuse('agreement-unknown');
	const made = asAgreed(adults, { ...changed, about: known.about });
	return 'refused' in made ? made : [{ type: 'agreement-changed', ...made }];
};

export const takeAgreementDown = ({ agreements }: Adults, { id }: Asked<'take-agreement-down'>): AdultsDecision =>
	agreements.some((one) => one.id === id) ? [{ type: 'agreement-taken-down', id }] : [];

/** An agreement of an earlier time was finished, dropped or told on the family's board, while this part goes on. */
export const noteAgreement = ({ earlier }: Adults, { agreement, what }: Asked<'note-agreement'>): AdultsDecision =>
	earlier.some(({ id }) => id === agreement) ? [{ type: 'agreement-noted', agreement, what }] : [];

/** Nobody promises for who was not there: of guests only those who came, of children only those of this family. */
const asAgreed = (
	{ came, children }: Adults,
	agreed: Agreed
): Agreed | Refusal<'was-not-in-the-room' | 'child-not-in-household' | 'words-are-missing' | 'words-are-too-long'> => {
	const { who, tells } = agreed;
	const guests = [who, tells].flatMap((one) => (one?.kind === 'guest' ? one.id : []));
	if (guests.some((guest) => !came.includes(guest))) return refuse('was-not-in-the-room');
	if (who.kind === 'child' && !children.includes(who.id)) return refuse('child-not-in-household');
	const tidy = tidied(agreed.words);
	return 'refused' in tidy ? tidy : { ...agreed, words: tidy.words };
};
