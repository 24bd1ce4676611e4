import type { Day } from '#kernel/time.ts';
import type { Feest } from './events.ts';
import type { Area, Note } from './note.ts';

/** One class's board of one school year. */
export type Board = {
	opened: { group: string; schoolYear: string; previous: string | null } | null;
	/** in board order: the order within an area is the order here */
	notes: Note[];
	/** removed notes, newest last */
	bin: Note[];
	/** `on`: the day the next leader was chosen */
	leader: { next: string | null; last: string | null; on: Day | null };
	feest: Feest;
	/** the next year's board, once the year has turned; this one is closed then */
	turned: string | null;
};

export const emptyBoard: Board = {
	opened: null,
	notes: [],
	bin: [],
	leader: { next: null, last: null, on: null },
	feest: 'confetti',
	turned: null
};

export const noteOn = (board: Board, id: string | null): Note | undefined => board.notes.find((note) => note.id === id);

export const noteInBin = (board: Board, id: string): Note | undefined => board.bin.find((note) => note.id === id);

/** All notes on the board but this one. */
export const others = (board: Board, id: string): Note[] => board.notes.filter((note) => note.id !== id);

export const notesIn = (board: Board, area: Area): Note[] => board.notes.filter((note) => note.area === area);

/** A goal the class is working on: on the board, among the goals, not concluded. */
export const isOpenGoal = (note: Pick<Note, 'area' | 'goal'>): boolean =>
	note.area === 'goals' && note.goal?.outcome === 'open';
