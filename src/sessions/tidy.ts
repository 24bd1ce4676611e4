import { refuse, type Refusal } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';

/** Words as they will be kept, or why they cannot be. */
export const tidied = (
	words: string,
	most: number
): { words: string } | Refusal<'words-are-missing' | 'words-are-too-long'> => {
	const tidy = onOneLine(words);
	if (!tidy) return refuse('words-are-missing');
	return tidy.length > most ? refuse('words-are-too-long') : { words: tidy };
};
