import type { Board } from './board-state.ts';
import type { Note } from './note.ts';

/** What came of the time between two looks at a board: what was finished, and what is new. */
export type Between = { finished: Note[]; fresh: Note[] };

export const between = (before: Board, after: Board): Between => {
	const earlier = new Map(before.notes.map((note) => [note.id, note]));
	return {
		finished: after.notes.filter((note) => isFinished(note) && !isFinished(earlier.get(note.id))),
		fresh: after.notes.filter(({ id }) => !earlier.has(id))
	};
};

/** An action that was done, or a goal that was reached. */
const isFinished = (note: Note | undefined): boolean =>
	note?.task?.status === 'done' || (note?.area === 'goals' && note.goal?.outcome === 'reached');
