import { refuse, type Refusal } from '#kernel/decider.ts';
import { onOneLine } from '#kernel/words.ts';
import { limits } from './limits.ts';
import type { Drawing } from '#kernel/drawing.ts';

export type Content = { words: string; drawing: Drawing | null };

/** What stands on the paper as it will be kept, or why it cannot. */
export const tidied = (
	words: string,
	drawing: Drawing | null | undefined
): Content | Refusal<'words-too-long' | 'drawing-too-large' | 'note-is-empty'> => {
	const content = { words: onOneLine(words), drawing: drawing?.length ? drawing : null };
	if (content.words.length > limits.words) return refuse('words-too-long');
	if (content.drawing && isTooLarge(content.drawing)) return refuse('drawing-too-large');
	if (!content.words && !content.drawing) return refuse('note-is-empty');
	return content;
};

const isTooLarge = (drawing: Drawing): boolean =>
	drawing.length > limits.strokes || drawing.reduce((sum, stroke) => sum + stroke.length, 0) > limits.drawing;
