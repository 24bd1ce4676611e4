import type { Drawing } from '#kernel/drawing.ts';

/** What somebody of the school worries about; nothing, before it was raised and after it was recorded elsewhere. */
export type Concern = {
	raised: { by: string; at: number; words: string; drawing: Drawing | null; about: string | null } | null;
};

export const noConcern: Concern = { raised: null };
