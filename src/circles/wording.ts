import { refuse, type Refusal } from '#kernel/decider.ts';
import { withoutUnseen } from '#kernel/unseen.ts';
import { onOneLine } from '#kernel/words.ts';
import { limits } from './limits.ts';

/** Words as they will be kept, or why they cannot be. */
export const tidied = (
	words: string,
	most: number = limits.words
): { words: string } | Refusal<'words-are-missing' | 'words-are-too-long'> => {
	const tidy = onOneLine(withoutUnseen(words));
	if (!tidy) return refuse('words-are-missing');
	return tidy.length > most ? refuse('words-are-too-long') : { words: tidy };
};

/** The same, where nothing is an answer too. */
export const tidiedOrNone = (
	words: string,
	most: number = limits.words
): { words: string } | Refusal<'words-are-too-long'> => {
	const tidy = onOneLine(withoutUnseen(words));
	return tidy.length > most ? refuse('words-are-too-long') : { words: tidy };
};
