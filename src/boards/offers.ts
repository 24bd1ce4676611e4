import { notesIn, type Board } from './board-state.ts';
import type { BoardCommand } from './commands.ts';
import type { Note } from './note.ts';

/** Finished actions and reached goals that no success came from yet, unless the class set the offer aside. */
export const offersOf = (board: Board, setAside: ReadonlySet<string> = new Set()): Note[] => {
	const used = new Set(board.notes.map((note) => note.belongsTo));
	const finished = [
		...notesIn(board, 'goals').filter((note) => note.goal?.outcome === 'reached'),
		...notesIn(board, 'actions').filter((note) => note.task?.status === 'done')
	];
	return finished.filter((note) => !used.has(note.id) && !setAside.has(note.id));
};

/** The one tap that makes a success of it; `id` is the new note's. */
export const asSuccess = ({ id: belongsTo, words, drawing }: Note, id: string): BoardCommand => ({
	type: 'add-note',
	note: id,
	area: 'successes',
	words,
	drawing,
	belongsTo
});
