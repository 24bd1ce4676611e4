import { ordinaryNames, smallNames } from './ordinary-names.ts';
import { plain } from './plain-words.ts';

/**
 * Which of these given or family names are in words, in the order of the names. Whole words, whatever the capitals and
 * accents, also as in *Hanna's* and *Toms*. A name that is an ordinary word (Roos, de Jong) only counts with a capital in
 * the middle of a sentence, or after *juf*, *meester* and the like.
 */
export const namesIn = (words: string, names: readonly string[]): string[] => {
	const said = saidIn(words);
	return [...new Set(names)].filter((name) => {
		const parts = partsOf(name);
		// who is called "van den Berg" may be written as "Berg"
		return parts.length > 0 && said.some((_, at) => isNamed(said, at, parts));
	});
};

/** Whether someone is spoken of as *juf Hanna* or *Mr Jones*, known to the staff or not. */
export const callsATeacher = (words: string): boolean =>
	saidIn(words).some(({ after, first, capital, shouted }) => capital && !first && !shouted && titles.has(after));

/** What stands before the name of a teacher. */
const titles: ReadonlySet<string> = new Set(
	'juf juffie juffrouw meester mevrouw mevr meneer dhr mijnheer mr mrs ms miss mister sir madam'.split(' ')
);
/** What stands before a family name, and is no name. */
const particles: ReadonlySet<string> = new Set('van de der den het t ten ter te op in el al la le von d'.split(' '));

const abbreviated: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'mevr', 'dhr']);
const ends = /[.?!:\n"“„‘]/u;

/** One word: plain, the plain word before it, whether it begins a sentence, and how it is capitalised. */
type Said = { word: string; after: string; first: boolean; capital: boolean; shouted: boolean };

const saidIn = (words: string): Said[] => {
	const text = words.normalize();
	// in words that are all capitals a capital says nothing
	const shouted = text === text.toUpperCase();
	let end = 0;
	let after = '';
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: typed, index }) => {
		const between = text.slice(end, index);
		// a point behind *Mr* ends no sentence
		const first = end === 0 || ends.test(abbreviated.has(after) ? between.replace('.', '') : between);
		const word = plain(typed);
		const one = { word, after, first, capital: /^\p{Lu}/u.test(typed), shouted };
		end = index + typed.length;
		after = word;
		return one;
	});
};

const partsOf = (name: string): string[] => {
	const parts = saidIn(name).map(({ word }) => word);
	const from = parts.findIndex((part) => !particles.has(part));
	return from < 0 ? parts : parts.slice(from);
};

const isNamed = (said: readonly Said[], at: number, parts: readonly string[]): boolean => {
	const last = parts.length - 1;
	const isThere = parts.every((part, index) => {
		const one = said[at + index];
		if (!one) return false;
		const possessive = index === last && one.capital && part.length > 2 && one.word === `${part}s`;
		return one.word === part || possessive;
	});
	const head = said[at];
	if (!isThere || !head) return false;
	const [only = ''] = parts;
	const isSmall = last === 0 && (smallNames.has(only) || particles.has(only));
	const isOrdinary = isSmall || (last === 0 && ordinaryNames.has(only));
	const isCapital = head.capital && !head.first && !head.shouted;
	return !isOrdinary || isCapital || (titles.has(head.after) && !isSmall);
};
