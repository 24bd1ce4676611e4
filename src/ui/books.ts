import type board from '../../messages/nl/board.json';
import type example from '../../messages/nl/example.json';
import type join from '../../messages/nl/join.json';
import type refused from '../../messages/nl/refused.json';
import type roster from '../../messages/nl/roster.json';
import type seat from '../../messages/nl/seat.json';
import type session from '../../messages/nl/session.json';
import type signIn from '../../messages/nl/sign-in.json';
import type ui from '../../messages/nl/ui.json';

/** The books of sentences, by name. Dutch is the first language, so its keys are the keys. */
export type Books = {
	ui: typeof ui;
	board: typeof board;
	example: typeof example;
	join: typeof join;
	refused: typeof refused;
	roster: typeof roster;
	seat: typeof seat;
	session: typeof session;
	'sign-in': typeof signIn;
};
export type BookName = keyof Books;
