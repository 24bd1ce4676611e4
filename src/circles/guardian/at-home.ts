import { addDays, dayOf, type Day } from '#kernel/time.ts';
import { cycleOf, type Circle } from '../circle-state.ts';
import { groundOf } from '../ground.ts';
import type { Guest, How, Part, Sort } from '../guest.ts';
import { isTheirsToTell } from '../kept.ts';
import { releaseOf } from '../texts/made.ts';

/** What a guardian answers on their own phone. `not-them`: a no to this person, and not to another from there. */
export const answers = ['yes', 'no', 'not-them'] as const;
export type Answer = (typeof answers)[number];

/** Their own last word about one guest and one child. `at`: when, in ms since 1970. */
export type OwnWord = { answer: Answer | 'withdrawn'; how: How | 'in-the-room'; at: number };

/** Someone who was asked to come, as one guardian may know it. */
export type Expected = {
	id: string;
	sort: Exclude<Sort, 'guardian'>;
	why: string;
	part: Part;
	/** of each child over whom they have authority */
	said: readonly { child: string; word: OwnWord | null }[];
	/** `law`: comes whatever was said; `waits`: not everyone says yes; `open`: they have not said it all themselves */
	stands: 'comes' | 'law' | 'waits' | 'no' | 'open';
	/** the law on which they come, in words */
	duty: string;
};

/** What a guardian is to tell a child of theirs, and the day on which they said that they did. */
export type ToTell = { agreement: string; words: string; child: string; told: Day | null };

/** What one guardian sees of their family's board before any meeting: what is theirs, and who comes. */
export type AtHome = {
	children: string[];
	goals: { id: string; words: string }[];
	tells: ToTell[];
	expected: Expected[];
};

/**
 * What another guardian said is not in it, only that not everyone says yes; nor what a child said. Who has no authority
 * over any child of this board decides nothing, and learns of nobody.
 */
export const atHome = (circle: Circle, guardian: string, at: number): AtHome => {
	const children = circle.children.filter(({ guardians }) => guardians.includes(guardian)).map(({ id }) => id);
	const cycle = cycleOf(circle)?.number;
	return {
		children,
		goals: circle.homeGoals
			.filter((goal) => goal.guardian === guardian && goal.state === 'open' && goal.cycle === cycle)
			.map(({ id, words }) => ({ id, words })),
		tells: toTell(circle, guardian, dayOf(at)),
		expected:
			children.length === 0
				? []
				: circle.guests.flatMap((guest) => {
						const { id, sort, why, part } = guest;
						if (sort === 'guardian') return [];
						const said = children.map((child) => ({ child, word: ownWord(guest, guardian, child, at) }));
						const duty = guest.duty?.words ?? '';
						return [{ id, sort, why, part, said, stands: standing(circle, guest, said, at), duty }];
					})
	};
};

/**
 * From when *voor thuis* of that meeting is theirs to read; what the child knows by now only where they told it, and for
 * as long as they may want to see that it was kept.
 */
const toTell = (circle: Circle, guardian: string, today: Day): ToTell[] =>
	circle.agreements
		.filter((one) => one.state !== 'dropped' && isTheirsToTell(circle, one, guardian))
		.filter(({ meeting }) => releaseOf(circle, meeting, { text: 'for-home', guardian }) !== undefined)
		.filter(({ told, toldBy }) => told === null || (toldBy?.id === guardian && today <= addDays(told, daysShown)))
		.map(({ id, words, about, told }) => ({ agreement: id, words, child: about ?? '', told }));
const daysShown = 7;

/** *Ja, hier in de kamer* is their word too, for its day and until they say something else. */
const ownWord = ({ consents, room }: Guest, guardian: string, child: string, at: number): OwnWord | null => {
	const said = consents[guardian]?.[child];
	const inTheRoom = room[guardian];
	if (inTheRoom !== undefined && dayOf(inTheRoom) === dayOf(at) && (!said || inTheRoom > said.at))
		return { answer: 'yes', how: 'in-the-room', at: inTheRoom };
	return said ? { answer: said.someoneElse ? 'not-them' : said.answer, how: said.how, at: said.at } : null;
};

const standing = (circle: Circle, guest: Guest, said: Expected['said'], at: number): Expected['stands'] => {
	const ground = groundOf(circle, guest.id, dayOf(at));
	if (ground.enters) return ground.by === 'legal-duty' ? 'law' : 'comes';
	if (said.some(({ word }) => word && word.answer !== 'yes')) return 'no';
	return said.every(({ word }) => word?.answer === 'yes') ? 'waits' : 'open';
};

/** What they said of all their children alike, if they did. `null`: nothing. */
export const sameForAll = ({ said }: Pick<Expected, 'said'>): OwnWord | null | undefined => {
	const [first, ...rest] = said;
	if (!first) return null;
	return rest.every(({ word }) => word?.answer === first.word?.answer && word?.how === first.word?.how)
		? first.word
		: undefined;
};

/** Whether there is a yes to take back. */
export const saidYes = ({ said }: Pick<Expected, 'said'>): boolean => said.some(({ word }) => word?.answer === 'yes');
