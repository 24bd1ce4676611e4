import type audit from '../../messages/nl/audit.json';
import type board from '../../messages/nl/board.json';
import type dpia from '../../messages/nl/dpia.json';
import type example from '../../messages/nl/example.json';
import type guest from '../../messages/nl/guest.json';
import type households from '../../messages/nl/households.json';
import type join from '../../messages/nl/join.json';
import type office from '../../messages/nl/office.json';
import type refused from '../../messages/nl/refused.json';
import type retention from '../../messages/nl/retention.json';
import type roster from '../../messages/nl/roster.json';
import type seat from '../../messages/nl/seat.json';
import type session from '../../messages/nl/session.json';
import type signIn from '../../messages/nl/sign-in.json';
import type ui from '../../messages/nl/ui.json';

/** The books of sentences, by name. Dutch is the first language, so its keys are the keys. */
export type Books = {
	ui: typeof ui;
	audit: typeof audit;
	board: typeof board;
	dpia: typeof dpia;
	example: typeof example;
	guest: typeof guest;
	households: typeof households;
	join: typeof join;
	office: typeof office;
	refused: typeof refused;
	retention: typeof retention;
	roster: typeof roster;
	seat: typeof seat;
	session: typeof session;
	'sign-in': typeof signIn;
};
export type BookName = keyof Books;
