import { newId } from '#kernel/id.ts';

type Asked = { type: string } & Record<string, unknown>;

/** A note to hang on a board; the words are ours to choose. */
export const aNote = (words = 'Samen lezen', note: string = newId()): Asked & { note: string } => ({
	type: 'add-note',
	note,
	area: 'ideas',
	words
});
