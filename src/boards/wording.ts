import { refuse, type Refusal } from '#kernel/decider.ts';
import { limits } from './limits.ts';
import type { Drawing } from './note.ts';

export type Content = { words: string; drawing: Drawing | null };

/** What stands on the paper as it will be kept, or why it cannot. */
export const tidied = (
	words: string,
	drawing: Drawing | null | undefined
): Content | Refusal<'words-too-long' | 'drawing-too-large' | 'note-is-empty'> => {
	const content = { words: tidiedWords(words), drawing: drawing?.length ? drawing : null };
	if (content.words.length > limits.words) return refuse('words-too-long');
	if (content.drawing && isTooLarge(content.drawing)) return refuse('drawing-too-large');
	if (!content.words && !content.drawing) return refuse('note-is-empty');
	return content;
};

/** Control signs count as spaces, and words of nothing but unseen signs are no words. */
const tidiedWords = (words: string): string => {
	const tidy = words
		.normalize()
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	return /[^\p{C}\p{Z}]/u.test(tidy) ? tidy : '';
};

const isTooLarge = (drawing: Drawing): boolean =>
	drawing.length > limits.strokes || drawing.reduce((sum, stroke) => sum + stroke.length, 0) > limits.drawing;
