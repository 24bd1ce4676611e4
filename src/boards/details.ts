import { addDays, type Day } from '#kernel/time.ts';
import { limits } from './limits.ts';
import { fits } from './measures.ts';
import type { Area, Goal, Measure, NoteFields } from './note.ts';

type Details = Pick<NoteFields, 'goal' | 'task' | 'day'>;

/** What a note must have to hang in an area, where it lacks it. What it had for other areas stays. */
export const lackingIn = (area: Area, note: Details, today: Day): Partial<Details> => {
	if (area === 'goals' && !note.goal) return { goal: newGoal(today, addDays(today, limits.goalDays)) };
	if (area === 'actions' && !note.task) return { task: { who: [], everyone: false, due: null, status: 'to-do' } };
	if (area === 'planning' && !note.day) return { day: today };
	return {};
};

export const newGoal = (starts: Day, ends: Day, measure: Measure = { kind: 'none' }): Goal => ({
	measure,
	starts,
	ends,
	points: [],
	outcome: 'open'
});

/** Points of another kind of measure mean nothing under the new one. */
export const measured = (goal: Goal, measure: Measure, starts: Day, ends: Day): Goal => ({
	...goal,
	measure,
	starts,
	ends,
	points: measure.kind === goal.measure.kind ? goal.points.filter(({ value }) => fits(measure, value)) : []
});

/** One point a day: a second one replaces the first. */
export const progressed = (goal: Goal, on: Day, value: number): Goal => ({
	...goal,
	points: [...goal.points.filter((point) => point.on !== on), { on, value }].slice(-limits.points)
});
