import type { Day } from '#kernel/time.ts';
import type { BoardCommand } from './commands.ts';
import type { Drawing } from '#kernel/drawing.ts';
import type { Area, Note } from './note.ts';

/** A note that is being written and does not hang yet. `drawn`: the drawing paper is out. */
export type Draft = { area: Area; words: string; drawing: Drawing; day: Day | null; drawn: boolean };

/** Words typed on a note that hangs already; `seen`: the note as it was when the typing began. */
export type Unsaved = { words: string; drawing: Drawing; seen: Note };

export const blankDraft = (area: Area): Draft => ({ area, words: '', drawing: [], day: null, drawn: false });

/** The command that puts it up under this id. */
export const asNote = ({ area, words, drawing, day }: Draft, note: string): BoardCommand => ({
	type: 'add-note',
	note,
	area,
	words,
	...(drawing.length > 0 && { drawing }),
	...(area === 'planning' && day && { day })
});
