import type { Counts } from './said.ts';

/** A roster that was applied. `at` and `until` in ms since 1970. */
export type Applied = {
	by: string;
	at: number;
	counts: Counts;
	/** until when it can be undone; null, when that is over or it was undone */
	until: number | null;
	undone: boolean;
};

/** The files of a school: those read and not applied yet, by whom and until when; and those that were, in order. */
export type Rosters = {
	readings: Record<string, { by: string; until: number }>;
	applied: Record<string, Applied>;
};

export const noRosters: Rosters = { readings: {}, applied: {} };

/** The newest that still counts: only it can be undone. */
export const newestOf = ({ applied }: Rosters): string | undefined =>
	Object.keys(applied).findLast((roster) => !applied[roster]?.undone);
