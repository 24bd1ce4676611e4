import type { Drawing } from '#kernel/drawing.ts';
import type { Face } from '#sessions/faces.ts';
import type { AnyText } from '../text.ts';

/** What one person put into words or drew, and beneath it what the house says of it. */
export type Line = { words: string; drawing: Drawing | null; small: readonly string[] };

/** `none`: what stands there when there is no line. */
export type SheetPart = { title: string; lines: readonly Line[]; none: string };

/** One text as it is read: on a page, aloud, and on paper. */
export type Sheet = {
	text: AnyText['text'];
	title: string;
	/** whose it is */
	name: string;
	/** of which meeting */
	when: string;
	face: { face: Face; words: string } | null;
	parts: readonly SheetPart[];
};

export const line = (words: string, small: readonly string[] = [], drawing: Drawing | null = null): Line => ({
	words,
	drawing,
	small
});
