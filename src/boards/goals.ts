import { refuse, type Context, type Refusal } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import type { Asked } from './asked.ts';
import { noteOn, type Board } from './board-state.ts';
import type { BoardDecision } from './events.ts';
import { fits, isPeriod, isPossible } from './measures.ts';
import type { Goal } from './note.ts';

export const setMeasure = (
	board: Board,
	{ note, measure, starts, ends }: Asked<'set-measure'>,
	{ at }: Context
): BoardDecision => {
	const goal = openGoalOf(board, note);
	if ('refused' in goal) return goal;
	if (!isPossible(measure)) return refuse('measure-is-impossible');
	if (!isPeriod(starts, ends, dayOf(at))) return refuse('period-is-impossible');
	return [{ type: 'measure-set', note, measure, starts, ends }];
};

export const addProgress = (board: Board, { note, value }: Asked<'add-progress'>): BoardDecision => {
	const goal = openGoalOf(board, note);
	if ('refused' in goal) return goal;
	if (goal.measure.kind === 'none') return refuse('goal-has-no-measure');
	if (!fits(goal.measure, value)) return refuse('value-does-not-fit');
	return [{ type: 'progress-added', note, value }];
};

export const concludeGoal = (board: Board, { note, outcome }: Asked<'conclude-goal'>): BoardDecision => {
	const goal = openGoalOf(board, note);
	return 'refused' in goal ? goal : [{ type: 'goal-concluded', note, outcome }];
};

/** Later than it was, and not already over again. */
export const extendGoal = (board: Board, { note, ends }: Asked<'extend-goal'>, { at }: Context): BoardDecision => {
	const goal = openGoalOf(board, note);
	if ('refused' in goal) return goal;
	const today = dayOf(at);
	const isLater = ends > goal.ends && ends >= today;
	if (!isLater || !isPeriod(goal.starts, ends, today)) return refuse('period-is-impossible');
	return [{ type: 'goal-extended', note, ends }];
};

const openGoalOf = (board: Board, id: string): Goal | Refusal<'note-unknown' | 'not-a-goal' | 'goal-is-not-open'> => {
	const note = noteOn(board, id);
	if (!note) return refuse('note-unknown');
	if (note.area !== 'goals' || !note.goal) return refuse('not-a-goal');
	return note.goal.outcome === 'open' ? note.goal : refuse('goal-is-not-open');
};
