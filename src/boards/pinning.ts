import { others, type Board } from './board-state.ts';
import type { Note } from './note.ts';
import { byPlace } from './place.ts';

/** The board with this note at its place, wherever it was before. */
export const hung = (board: Board, note: Note): Board => ({
	...board,
	notes: inserted(others(board, note.id), note),
	bin: withoutNote(board.bin, note.id)
});

/** The board with this note as it now is, in the same place. */
export const swapped = (board: Board, note: Note): Board => ({
	...board,
	notes: board.notes.map((other) => (other.id === note.id ? note : other))
});

export const binned = (board: Board, note: Note): Board => ({
	...board,
	notes: others(board, note.id),
	bin: [...board.bin, note]
});

/** The board without any trace of this note. */
export const forgotten = (board: Board, id: string): Board => ({
	...board,
	notes: withoutNote(board.notes, id).map((note) => withoutLink(note, id)),
	bin: withoutNote(board.bin, id).map((note) => withoutLink(note, id))
});

const inserted = (notes: Note[], note: Note): Note[] => {
	const after = notes.findIndex((other) => byPlace(note, other) < 0);
	const index = after === -1 ? notes.length : after;
	return [...notes.slice(0, index), note, ...notes.slice(index)];
};

const withoutNote = (notes: Note[], id: string): Note[] => notes.filter((note) => note.id !== id);

const withoutLink = (note: Note, id: string): Note => (note.belongsTo === id ? { ...note, belongsTo: null } : note);
