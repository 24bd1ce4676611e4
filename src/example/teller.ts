import type { Board } from '#boards/board-state.ts';
import type { BoardCommand } from '#boards/commands.ts';
import type { Note } from '#boards/note.ts';
import type { Day } from '#kernel/time.ts';
import type { SessionsCommand } from '#sessions/commands.ts';
import { sessionsOf } from '#sessions/companion.ts';
import type { Sessions } from '#sessions/session-state.ts';
import type { Calendar } from './calendar.ts';
import type { Cast } from './cast.ts';
import type { Planned } from './planned.ts';
import { stableId } from './stable-id.ts';
import type { Step } from './steps.ts';
import type { Timetable } from './timetable.ts';
import { newWorld } from './world.ts';

/** What a step of a story can ask and do. */
export type Teller = {
	calendar: Calendar;
	time: Timetable;
	/** which bordsessie it is, from 0, and the day it falls on */
	session: number;
	day: Day;
	/** always the same id for this name in this story */
	id: (name: string) => string;
	note: (ref: string) => string;
	people: (names: string) => string[];
	/** the note as it now hangs */
	seen: (ref: string) => Note;
	/** the sessions of this board, as they now stand */
	sessions: () => Sessions;
	send: (command: BoardCommand) => void;
	/** what the class does at its digibord, so many seconds after what came before */
	atScreen: (command: SessionsCommand, seconds: number) => void;
	as: (name: string, steps: readonly Step[]) => void;
};

type Setting = {
	organisation: string;
	stream: string;
	screen: string;
	calendar: Calendar;
	cast: Cast;
	time: Timetable;
};

/** Tells one group's story and writes down every command. The rules listen along, so no story can be impossible. */
export const newTeller = ({ organisation, stream, screen, calendar, cast, time }: Setting) => {
	const planned: Planned[] = [];
	const world = newWorld();
	const sessions = sessionsOf(stream);
	const id = (name: string) => stableId(`${organisation} ${stream} ${name}`);
	let actor = '';

	const write = (one: Planned) => {
		world.take(one, one.actor === screen ? { actor: screen, at: one.at, role: 'screen' } : one);
		planned.push(one);
	};
	const next = () => ({ organisation, id: id(`command ${calendar.today} ${planned.length}`) });

	const teller: Teller = {
		calendar,
		time,
		session: 0,
		day: calendar.sessions[0] ?? calendar.today,
		id,
		note: (ref) => id(`note ${ref}`),
		people: (names) => names.split(', ').map(cast),
		seen: (ref) => {
			// The world knows each stream by its id; of which kind it is, its teller knows.
			const { notes } = world.look(stream) as Board;
			const note = notes.find((one) => one.id === teller.note(ref));
			if (!note) throw new Error(`${ref} does not hang on the board`);
			return note;
		},
		sessions: () => world.look(sessions) as Sessions,
		send: (command) => write({ ...next(), actor, at: time.next(planned.length), kind: 'board', stream, command }),
		atScreen: (command, seconds) =>
			write({ ...next(), actor: screen, at: time.after(seconds), kind: 'sessions', stream: sessions, command }),
		as: (name, steps) => {
			const before = actor;
			actor = cast(name);
			for (const { tell } of steps) tell(teller);
			actor = before;
		}
	};
	return { teller, planned };
};
