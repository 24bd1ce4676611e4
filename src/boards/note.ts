import type { Drawing } from '#kernel/drawing.ts';
import type { Day } from '#kernel/time.ts';

/** The places a note can hang, in the order of the board; `ideas` is the shelf below it. */
export const areas = ['successes', 'goals', 'actions', 'planning', 'ideas'] as const;
export type Area = (typeof areas)[number];

/** How a class sees that it comes nearer to its goal. */
export type Measure =
	| { kind: 'none' }
	| { kind: 'yes-no' }
	/** a count from → to, such as "0 → 10 keer" */
	| { kind: 'count'; from: number; to: number }
	/** so many of so many, such as "12 van 28" */
	| { kind: 'share'; from: number; outOf: number };

export type Goal = {
	measure: Measure;
	starts: Day;
	ends: Day;
	/** one a day, oldest first; a yes-no measure uses 0 and 1 */
	points: { on: Day; value: number }[];
	outcome: 'open' | 'reached' | 'let-go';
};

export const taskStatuses = ['to-do', 'doing', 'done', 'not-managed', 'help-wanted'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** The who and when of an action. `who` holds person ids; everyone is a choice of its own. */
export type Task = { who: string[]; everyone: boolean; due: Day | null; status: TaskStatus };

/** What a note looked like before an act, so that who did it can undo it. `null`: it was not there. */
export type Act = { actor: string; at: number; before: Partial<NoteFields> | null };

export type NoteFields = {
	area: Area;
	words: string;
	drawing: Drawing | null;
	/** person ids: who helped (a success) or who helps (an action) */
	helpers: string[];
	/** the goal or action a success came from */
	belongsTo: string | null;
	goal: Goal | null;
	task: Task | null;
	/** the day it is planned for */
	day: Day | null;
	/** where it hangs among the others: text that sorts (see place.ts) */
	place: string;
};

export const noteFields = [
	'area',
	'words',
	'drawing',
	'helpers',
	'belongsTo',
	'goal',
	'task',
	'day',
	'place'
] as const satisfies readonly (keyof NoteFields)[];

export type Note = NoteFields & {
	id: string;
	/** who put it up; `null`: it came along from an earlier year, without a name */
	by: string | null;
	on: Day;
	/** counts the edits of words and drawing, so that two writers notice each other */
	revision: number;
	/** the last three, newest last */
	acts: Act[];
};
