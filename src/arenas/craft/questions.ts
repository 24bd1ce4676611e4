import { plainWordsIn } from './plain-words.ts';
import * as known from './question-words.ts';

/** One sentence, plain, and its words. */
export type Asked = { text: string; words: readonly string[] };

/** Sentences with what they end on; what follows the last end is one too, since it may still be typed. */
export const sentencesIn = (text: string): string[] =>
	(text.match(/[^.?!\n]+[.?!]*/gu) ?? []).map((one) => one.trim()).filter((one) => one !== '' && /\p{L}/u.test(one));

/** It can be answered with yes or no. */
export const isClosed = (asked: Asked): boolean => {
	const { text, words } = asked;
	// half a question is not judged
	if (words.length < 3 || !(text.endsWith('?') || words.length > 4)) return false;
	if (/\b(of (juist |helemaal |eigenlijk )?niet|or not)\b/u.test(text)) return false;
	const heads = clausesOf(text).map(headOf);
	if (heads.includes('invites')) return false;
	if (heads.includes('closed') && !asksToBeTold(words)) {
		// "Wanneer het stil is, kun je dan werken?" asks nothing about when
		const first = heads.find((head) => head !== undefined);
		return first === 'closed' || (/^(wanneer|when|waar|where)\b/u.test(text) && heads.length === 2);
	}
	return text.endsWith('?') && !words.some((word) => known.openWords.has(word));
};

type Head = 'open' | 'closed' | 'invites';

/** How a part of a sentence begins: what decides whether it asks for yes or no. */
export const headOf = (clause: readonly string[]): Head | undefined => {
	const from = clause.findIndex((word) => !known.openers.has(word));
	const [first = '', second = '', third = ''] = clause.slice(Math.max(from, 0));
	if (known.openWords.has(first)) return 'open';
	if (known.prepositions.has(first)) return known.openWords.has(second) ? 'open' : undefined;
	if (known.invitations.has(first) || (/^(denk|think)$/u.test(first) && !known.askedOnes.has(second))) return 'invites';
	if (first === 'denk' && third === 'eens') return 'invites';
	if (known.yesNoVerbs.has(first)) return 'closed';
	return known.askedOnes.has(second) && !known.conjunctions.has(first) ? 'closed' : undefined;
};

const clausesOf = (text: string): string[][] =>
	text
		.split(/[,:;–—]|\s-\s/u)
		.map(plainWordsIn)
		.filter((words) => words.length > 0);

/** *Kun je vertellen hoe …* is open, whatever it begins with. */
const asksToBeTold = (words: readonly string[]): boolean =>
	words.some((word) => known.canYou.has(word)) &&
	words.some((word, at) => {
		const next = words.slice(at + 1, at + 5);
		if (/^(voorbeeld|voorbeelden|example|examples)$/u.test(word)) return true;
		const leads = next.some((one) => known.openWords.has(one) || one === 'over' || one === 'about');
		return known.tellingVerbs.has(word) && leads;
	});

/** Not about learning: toilets, canteen, the building. */
export const isOffTopic = ({ words }: Asked): boolean =>
	words.some((word) => known.offTopicWords.has(word) || known.offTopicStems.some((stem) => word.startsWith(stem)));

/** It asks about everything at once, so that answers get vague. */
export const isBroad = ({ text, words }: Asked): boolean => {
	if (words.length < (text.endsWith('?') ? 3 : 4)) return false;
	const left = words.filter((word) => !known.fillers.has(word));
	const isAboutAll = left.some((word) => known.broadWords.has(word));
	return left.every((word) => known.broadWords.has(word)) && (isAboutAll || text.endsWith('?'));
};

/** Two questions in one: pupils answer one of them. A last *en waarom?* belongs to the first. */
export const holdsTwo = (sentences: readonly Asked[]): boolean => {
	const questions = sentences.filter(({ text }) => text.endsWith('?')).filter((one) => !isAfterthought(one.words));
	return questions.length > 1 || sentences.some(({ text, words }) => asksTwice(text) || asksAgain(text, words));
};

/** *Wat leer je, hoe leer je het*: two parts that each begin to ask. */
const asksTwice = (text: string): boolean =>
	clausesOf(text).filter(([first = '', second = 'je']) => known.openWords.has(first) && !known.noVerbs.has(second))
		.length > 1;

const isAfterthought = (words: readonly string[]): boolean =>
	/^((en|and|of|or) )?(waarom|hoezo|why|how so|hoe komt dat|why is that|why not|waarom (wel|niet))( (wel|of|or|niet|not))*$/u.test(
		words.join(' ')
	);

const asksAgain = (text: string, words: readonly string[]): boolean =>
	words.some((word, at) => {
		if (at < 2 || !/^(en|and)$/u.test(word)) return false;
		const rest = words.slice(at + 1);
		const [next = '', then = ''] = rest;
		if (isAfterthought(rest) || known.openWords.has(words[at - 1] ?? '')) return false;
		// "en welke niet" asks the same from the other side
		if (known.openWords.has(next) && rest.slice(1, 3).some((one) => one === 'niet' || one === 'not')) return false;
		if (known.openWords.has(next)) return rest.length > 1 && !known.noVerbs.has(then);
		// "Wie weet het en kan het uitleggen?" goes on about the same one
		if (!known.yesNoVerbs.has(next) || /^(wie|who)$/u.test(words[0] ?? '')) return false;
		const asks = known.askedOnes.has(then) || otherSubjects.has(then) || (articles.has(then) && helpers.has(next));
		return asks && headOf(plainWordsIn(text)) !== undefined;
	});

const otherSubjects: ReadonlySet<string> = new Set('you we het er die it there'.split(' '));
const articles: ReadonlySet<string> = new Set('de een the'.split(' '));
/** *Wat werkt en helpt de klas?* is one question; behind these another begins. */
const helpers: ReadonlySet<string> = new Set(
	'is zijn was waren mag mogen moet moeten kan kunnen are can do does'.split(' ')
);
