import { refuse, type Refusal } from '#kernel/decider.ts';

/** Words as they will be kept, on one line, or why they cannot be. */
export const tidied = (
	words: string,
	most: number
): { words: string } | Refusal<'words-are-missing' | 'words-are-too-long'> => {
	const tidy = words
		.normalize()
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	// signs that nobody sees are no words
	if (!/[^\p{C}\p{Z}]/u.test(tidy)) return refuse('words-are-missing');
	return tidy.length > most ? refuse('words-are-too-long') : { words: tidy };
};
