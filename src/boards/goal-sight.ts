import { daysBetween, type Day } from '#kernel/time.ts';
import type { Goal } from './note.ts';

export const lastValue = (goal: Goal): number | null => goal.points.at(-1)?.value ?? null;

/** How far the class is, 0 to 1, or `null` where the goal has no measure. A share shows itself: 12 of 28. */
export const progressOf = (goal: Goal): number | null => {
	const { measure } = goal;
	const value = lastValue(goal);
	switch (measure.kind) {
		case 'none':
			return null;
		case 'yes-no':
			return value ?? 0;
		case 'count':
			return within01(((value ?? measure.from) - measure.from) / (measure.to - measure.from));
		case 'share':
			return within01((value ?? measure.from) / measure.outOf);
	}
};

/** Weeks that are left, begun ones counted; 0 on the last day and after it. */
export const weeksLeft = (goal: Goal, today: Day): number => Math.max(0, Math.ceil(daysBetween(today, goal.ends) / 7));

/** Its time is over while nobody has said what became of it: the board asks. */
export const isOver = (goal: Goal, today: Day): boolean => goal.outcome === 'open' && today > goal.ends;

const within01 = (fraction: number): number => Math.min(1, Math.max(0, fraction));
