import type { Drawing } from '#kernel/drawing.ts';

export type Reply = { id: string; words: string; drawing: Drawing | null; isShown: boolean };

/** What came of one question, before anyone else sees it. */
export type Replies = {
	opened: { group: string; pulses: string; pulse: string; own: boolean; by: string } | null;
	/** when it closed, in ms since 1970 */
	closedAt: number | null;
	came: number;
	counts: readonly number[];
	replies: readonly Reply[];
};

export const noReplies: Replies = { opened: null, closedAt: null, came: 0, counts: [], replies: [] };
