import type { Agreed } from '#circles/circle-state.ts';
import type { Someone, Teller } from '#circles/someone.ts';
import { addDays, type Day } from '#kernel/time.ts';
import type { Adults } from './adults-state.ts';
import type { Asked } from './commands.ts';

/** An agreement that is being written. `id`: of the agreement that hangs already and is changed. */
export type AgreementDraft = {
	id: string | null;
	about: string | null;
	words: string;
	who: Someone | null;
	by: Day;
	tells: Teller | null;
};

/** What was typed on this one screen and does not stand on the board yet. */
export type Drafts = {
	/** child → a need that is new */
	needs: Readonly<Record<string, string>>;
	/** need → how it is being changed */
	changed: Readonly<Record<string, { child: string; words: string }>>;
	/** goal of home → a few words about how it goes */
	how: Readonly<Record<string, string>>;
	/** by `keyOf` */
	agreements: Readonly<Record<string, AgreementDraft>>;
	/** dit kunnen wij nu */
	closing: string | null;
};

export const noDrafts: Drafts = { needs: {}, changed: {}, how: {}, agreements: {}, closing: null };

/** Days until an agreement is looked at again, unless someone says otherwise. */
export const usualDays = 21;

export const blankAgreement = (about: string | null, today: Day): AgreementDraft => ({
	id: null,
	about,
	words: '',
	who: null,
	by: addDays(today, usualDays),
	tells: null
});

export const draftOf = ({ id, about, words, who, by, tells }: Agreed): AgreementDraft => ({
	id,
	about,
	words,
	who,
	by,
	tells
});

/** Where a draft is kept: one for each agreement that is changed, and one new one for each child and for the family. */
export const keyOf = ({ id, about }: Pick<AgreementDraft, 'id' | 'about'>): string => id ?? `new ${about ?? 'for all'}`;

/** What is asked once a draft is whole; an agreement that was taken away meanwhile is put up again under a new id. */
export const asAgreement = (
	{ agreements }: Pick<Adults, 'agreements'>,
	{ id, about, words, who, by, tells }: AgreementDraft,
	newId: string
): Asked<'add-agreement'> | Asked<'change-agreement'> | null => {
	if (!who) return null;
	const known = agreements.some((one) => one.id === id);
	return id !== null && known
		? { type: 'change-agreement', id, words, who, by, tells }
		: { type: 'add-agreement', id: newId, about, words, who, by, tells };
};

/** The same for a need. */
export const asNeed = (
	{ needs }: Pick<Adults, 'needs'>,
	id: string,
	{ child, words }: { child: string; words: string },
	newId: string
): Asked<'add-need'> | Asked<'change-need'> =>
	needs.some((need) => need.id === id)
		? { type: 'change-need', id, words }
		: { type: 'add-need', id: newId, child, words };

/** Words that would be gone if the meeting ended now. */
export const notPutUp = (adults: Adults, { needs, changed, how, agreements, closing }: Drafts): string[] => {
	const newNeeds = Object.values(needs);
	const changedNeeds = Object.entries(changed).flatMap(([id, { words }]) =>
		words.trim() === adults.needs.find((need) => need.id === id)?.words ? [] : words
	);
	const ways = Object.entries(how).flatMap(([id, words]) =>
		words.trim() === (adults.homeGoals.find((goal) => goal.id === id)?.how?.words ?? '') ? [] : words
	);
	const agreed = Object.values(agreements).flatMap(({ id, words }) =>
		words.trim() === adults.agreements.find((one) => one.id === id)?.words ? [] : words
	);
	const sentence = closing === null || closing.trim() === adults.closing ? [] : closing;
	return [ways, newNeeds, changedNeeds, agreed, sentence]
		.flat()
		.map((words) => words.trim())
		.filter(Boolean);
};

/** Without one of them. */
export const without = <Value>(drafts: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
	Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== key));
