import { headOf, isClosed, type Asked } from './questions.ts';
import { judging } from './question-words.ts';

/** Its answer lies in it already: *toch*, *vinden jullie ook*, or a judgement to say yes to. */
export const isLeading = (asked: Asked): boolean => {
	const { text, words } = asked;
	const tail = words.slice(-2).join(' ');
	if (text.endsWith('?') && (/(^|\s)(toch|he|right)$/u.test(tail) || tails.has(tail))) return true;
	if (phrases.test(words.join(' '))) return true;
	if (presumes(words)) return true;
	if (!isClosed(asked)) return false;
	const startsNot = headOf(words) === 'closed' && words.slice(1, 4).some((word) => word === 'niet' || word === 't');
	return startsNot || words.some((word) => hints.has(word) || judges(word));
};

const tails: ReadonlySet<string> = new Set(['niet waar', 'ook niet', 'zeker wel', 'of wel', 'is it', 'isn t', 'don t']);

/** What says so wherever it stands. */
const phrases =
	/\b(nietwaar|zeker wel|vast wel|(vind|vindt|vinden) (jullie|je|jij|u) (het |dat |dit |school |de \w+ )?(ook|niet ook)|(het )?(er|daar)?mee eens|eens met|klopt het dat|iedereen vindt|jullie vinden toch|natuurlijk wel|don t you|do you also|wouldn t you|do you agree|you agree|everyone thinks|surely)\b/u;

/** In a question for yes or no these tell which of the two. */
const hints: ReadonlySet<string> = new Set(
	'toch zeker natuurlijk uiteraard vast ook immers also surely obviously'.split(' ')
);

const judges = (word: string): boolean =>
	judging.some((stem) => word.startsWith(stem) && /^(e|r|er|ere|st|ste|s|est)?$/u.test(word.slice(stem.length)));

/** *Waarom is rekenen zo saai?* has decided that it is. */
const presumes = (words: readonly string[]): boolean =>
	/^(waarom|why)$/u.test(words[0] ?? '') &&
	words.some((word, at) => /^(zo|so|veel|much)$/u.test(word) && judges(words[at + 1] ?? ''));
