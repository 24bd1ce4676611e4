import type { Day } from '#kernel/time.ts';

/** How many times each child sat in a ring, and when last. Which ring that was is not known. */
export type Turns = Readonly<Record<string, { turns: number; on: Day }>>;

/** Of several places together. */
export const allTurns = (each: readonly Turns[]): Turns => {
	const all: Record<string, { turns: number; on: Day }> = {};
	for (const [pupil, { turns, on }] of each.flatMap((one) => Object.entries(one))) {
		const before = all[pupil];
		all[pupil] = { turns: turns + (before?.turns ?? 0), on: before && before.on > on ? before.on : on };
	}
	return all;
};
