import { callsATeacher, namesIn } from './names-in.ts';
import { plain, plainWordsIn } from './plain-words.ts';
import { isLeading } from './leading.ts';
import { holdsTwo, isBroad, isClosed, isOffTopic, sentencesIn } from './questions.ts';

/** What helps to make a question for pupils open and curious; none of it ever blocks (DOMAIN.md §1.6). */
export const advices = ['closed', 'leading', 'off-topic', 'names-someone', 'too-broad', 'two-in-one'] as const;
export type Advice = (typeof advices)[number];

/** The advice on a question while it is typed, in a fixed order; a good open question gets none. */
export const adviceFor = (words: string, { names }: { names: readonly string[] }): Advice[] => {
	const sentences = sentencesIn(plain(words)).map((text) => ({ text, words: plainWordsIn(text) }));
	const gets: Record<Advice, boolean> = {
		closed: sentences.some(isClosed),
		leading: sentences.some(isLeading),
		'off-topic': sentences.some(isOffTopic),
		'names-someone': callsATeacher(words) || namesIn(words, names).length > 0,
		'too-broad': sentences.length > 0 && sentences.every(isBroad),
		'two-in-one': holdsTwo(sentences)
	};
	return advices.filter((advice) => gets[advice]);
};
