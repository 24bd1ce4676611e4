import type { Context } from '#kernel/decider.ts';
import { dayOf, type Day } from '#kernel/time.ts';
import { acted } from './acts.ts';
import { noteInBin, noteOn, type Board } from './board-state.ts';
import { lackingIn, measured, progressed } from './details.ts';
import type { BoardEvent } from './events.ts';
import { binned, forgotten, hung, swapped } from './pinning.ts';
import { addedNote, carriedNote } from './new-note.ts';
import type { Goal, Note, NoteFields } from './note.ts';
import { beforeLastAct } from './undo.ts';

/** What each event means. An event about a note that is gone means nothing: its story was withdrawn (K4). */
export const evolve = (board: Board, event: BoardEvent, context: Context): Board => {
	const today = dayOf(context.at);

	switch (event.type) {
		case 'board-opened': {
			const { group, schoolYear, previous = null } = event;
			return { ...board, opened: { group, schoolYear, previous } };
		}
		case 'note-added':
			return hung(board, addedNote(event, context));
		case 'note-carried':
			return hung(board, carriedNote(event, today));
		case 'note-edited': {
			const { words, drawing } = event;
			const changes = drawing === undefined ? { words } : { words, drawing };
			return onNote(board, event, (note) =>
				swapped(board, { ...acted(note, context, changes), revision: note.revision + 1 })
			);
		}
		case 'note-moved': {
			const { area, place } = event;
			return onNote(board, event, (note) =>
				hung(board, acted(note, context, { area, place, ...lackingIn(area, note, today) }))
			);
		}
		case 'note-removed':
			return onNote(board, event, (note) => binned(board, acted(note, context, {})));
		case 'note-forgotten':
		case 'note-taken-down':
			return forgotten(board, event.note);
		case 'act-undone':
			return undone(board, event);
		case 'helpers-named':
			return changed(board, event, context, () => ({ helpers: event.helpers }));
		case 'success-linked':
			return changed(board, event, context, () => ({ belongsTo: event.to ?? null }));
		case 'measure-set': {
			const { measure, starts, ends } = event;
			return changedGoal(board, event, context, (goal) => measured(goal, measure, starts, ends));
		}
		case 'progress-added':
			return changedGoal(board, event, context, (goal) => progressed(goal, today, event.value));
		case 'goal-concluded':
			return changedGoal(board, event, context, (goal) => ({ ...goal, outcome: event.outcome }));
		case 'goal-extended':
			return changedGoal(board, event, context, (goal) => ({ ...goal, ends: event.ends }));
		case 'action-shared-out': {
			const { who = [], everyone = false, due = null } = event;
			return changed(board, event, context, ({ task }) => (task ? { task: { ...task, who, everyone, due } } : {}));
		}
		case 'status-set':
			return changed(board, event, context, ({ task }) => (task ? { task: { ...task, status: event.status } } : {}));
		case 'day-set':
			return changed(board, event, context, () => ({ day: event.day ?? null }));
		case 'leader-chosen':
			return { ...board, leader: nextLeader(board.leader, event.person, today) };
		case 'feest-chosen':
			return { ...board, feest: event.feest };
		case 'year-turned':
			return { ...board, turned: event.next };
	}
};

const onNote = (board: Board, { note: id }: { note: string }, change: (note: Note) => Board): Board => {
	const note = noteOn(board, id);
	return note ? change(note) : board;
};

const changed = (
	board: Board,
	event: { note: string },
	context: Context,
	changes: (note: Note) => Partial<NoteFields>
): Board => onNote(board, event, (note) => swapped(board, acted(note, context, changes(note))));

const changedGoal = (board: Board, event: { note: string }, context: Context, change: (goal: Goal) => Goal): Board =>
	changed(board, event, context, ({ goal }) => (goal ? { goal: change(goal) } : {}));

const undone = (board: Board, { note: id, place }: { note: string; place?: string }): Board => {
	const note = noteOn(board, id) ?? noteInBin(board, id);
	if (!note) return board;
	const restored = beforeLastAct(note);
	return restored ? hung(board, { ...restored, place: place ?? restored.place }) : forgotten(board, id);
};

/** Choosing again on the same day corrects the choice; on a later day the one chosen before has led. */
const nextLeader = ({ next, last, on }: Board['leader'], person: string, today: Day): Board['leader'] => ({
	next: person,
	last: on === today ? last : next,
	on: today
});
