import { board } from '#boards/board.ts';
import type { BoardCommand } from '#boards/commands.ts';
import type { Note } from '#boards/note.ts';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import type { Day } from '#kernel/time.ts';
import type { Calendar } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { Planned } from './planned.ts';
import { stableId } from './stable-id.ts';
import type { Step } from './steps.ts';
import type { Timetable } from './timetable.ts';

/** What a step of a story can ask and do. */
export type Teller = {
	calendar: Calendar;
	/** which bordsessie it is, from 0, and the day it falls on */
	session: number;
	day: Day;
	note: (ref: string) => string;
	people: (names: string) => string[];
	/** the note as it now hangs */
	seen: (ref: string) => Note;
	send: (command: BoardCommand) => void;
	as: (name: string, steps: readonly Step[]) => void;
};

type Setting = { organisation: string; stream: string; calendar: Calendar; cast: Cast; time: Timetable };

/** Tells one group's story and writes down every command. The rules listen along, so no story can be impossible. */
export const newTeller = ({ organisation, stream, calendar, cast, time }: Setting) => {
	const planned: Planned[] = [];
	const id = (name: string) => stableId(`${organisation} ${stream} ${name}`);
	let state = board.initial;
	let actor = '';

	const teller: Teller = {
		calendar,
		session: 0,
		day: calendar.sessions[0] ?? calendar.today,
		note: (ref) => id(`note ${ref}`),
		people: (names) => names.split(', ').map(cast),
		seen: (ref) => {
			const note = state.notes.find((one) => one.id === teller.note(ref));
			if (!note) throw new Error(`${ref} does not hang on the board`);
			return note;
		},
		send: (command) => {
			const context = { actor, at: time.next(planned.length) };
			const decision = board.decide(state, command, context);
			if (wasRefused(decision)) throw new Error(`${command.type} in session ${teller.session}: ${decision.refused}`);
			state = fold(board, state, decision, context);
			planned.push({
				...context,
				organisation,
				kind: 'board',
				stream,
				id: id(`command ${calendar.today} ${planned.length}`),
				command
			});
		},
		as: (name, steps) => {
			const before = actor;
			actor = cast(name);
			for (const step of steps) step(teller);
			actor = before;
		}
	};
	return { teller, planned };
};
