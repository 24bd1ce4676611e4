import { plainWordsIn } from './plain-words.ts';
import { denials, stopWords } from './stop-words.ts';

/**
 * Quotes that say about the same, together; each quote in one group, alone where nothing is like it. Groups stand in the
 * order of their first quote, and a quote that comes later changes nothing about those before it.
 */
export const alikeGroups = <Quote extends { id: string; words: string }>(quotes: readonly Quote[]): Quote[][] => {
	const groups: Quote[][] = [];
	const heads: Gist[] = [];
	for (const quote of quotes) {
		const gist = gistOf(quote.words);
		// compared with what began a group: so a group never drifts from quote to quote
		const best = bestOf(heads, gist);
		if (best < 0) {
			groups.push([quote]);
			heads.push(gist);
		} else groups[best]?.push(quote);
	}
	return groups;
};

/** What is left of words: their stems, pieces of three letters of those, and whether they deny. */
type Gist = { stems: ReadonlySet<string>; pieces: ReadonlySet<string>; denies: boolean; whole: string };

const alikeFrom = 0.5;

const bestOf = (heads: readonly Gist[], gist: Gist): number => {
	let best = -1;
	let most = 0;
	for (const [at, head] of heads.entries()) {
		const much = likeness(head, gist);
		if (much >= alikeFrom && much > most) [best, most] = [at, much];
	}
	return best;
};

/** From 0 to 1. *Stil* and *niet stil* are not alike, however many words they share. */
const likeness = (one: Gist, other: Gist): number => {
	if (one.denies !== other.denies) return 0;
	if (one.whole === other.whole) return 1;
	if (one.stems.size === 0 || other.stems.size === 0) return 0;
	const shared = sharedBy(one.stems, other.stems);
	const byStems = shared / (one.stems.size + other.stems.size - shared);
	// typing errors and compounds: only pieces show those
	const byPieces = (2 * sharedBy(one.pieces, other.pieces)) / (one.pieces.size + other.pieces.size);
	return Math.max(byStems, byPieces - pieceMargin);
};

/** Words that say something else share pieces too. */
const pieceMargin = 0.15;

const sharedBy = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
	const [few, many] = one.size < other.size ? [one, other] : [other, one];
	let shared = 0;
	for (const each of few) if (many.has(each)) shared++;
	return shared;
};

const gistOf = (words: string): Gist => {
	const said = plainWordsIn(words);
	const telling = said.filter((word) => !stopWords.has(word) && !denials.has(word));
	// of nothing but small words these are all there is
	const counts = telling.length > 0 ? telling : said;
	const stems = [...new Set(counts.map(stemOf))];
	const pieces = new Set(stems.flatMap((stem) => piecesOf(` ${stem} `)));
	const denies = said.some((word) => denials.has(word));
	// *samen werken* is *samenwerken*, and of signs alone there are no words
	const whole = counts.join('') || words.trim();
	return { stems: new Set(stems), pieces, denies, whole };
};

const piecesOf = (text: string): string[] =>
	Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3));

/** *Gangen* and *gang*, *drukke* and *druk*: roughly, and the same for all. Short words stay as they are. */
const stemOf = (word: string): string => {
	if (word.length < 5) return word;
	const bare = word.replace(/(?<=\p{L}{3})(heden|heid|tjes|tje|en|er|es|e|s|t)$/u, '');
	return bare.replace(/([bcdfgklmnprst])\1$/u, '$1');
};
