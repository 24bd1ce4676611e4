import type { Board } from '#boards/board-state.ts';
import type { BoardCommand } from '#boards/commands.ts';
import { areas } from '#boards/note.ts';
import type { AsideCommand } from '#sessions/aside/commands.ts';
import type { SessionsCommand } from '#sessions/commands.ts';
import type { FacesCommand } from '#sessions/faces/commands.ts';
import { propose } from '#sessions/propose.ts';
import type { Connection } from '#ui/connection.ts';
import type { Me } from '#sessions/screen.ts';
import type { Person } from '#schools/classmates.ts';
import { noSessions, type Session, type Sessions } from '#sessions/session-state.ts';
import type { AtSession } from './at-session.ts';
import type { SessionSeat } from './session-seat.svelte.ts';

type Data = {
	people: readonly Person[];
	me: Me;
	group: { name: string; grades: readonly number[] };
	origin: string;
	joined: boolean;
};

/** Each is asked anew whenever a part of the session is drawn. */
type Asked = {
	data: () => Data;
	seat: () => SessionSeat | undefined;
	board: () => Board;
	sendToBoard: (command: BoardCommand) => void;
	session: () => Session | null;
	sessions: () => Sessions | undefined;
	now: () => number;
	connection: () => Connection;
};

/** What the parts of a session know and can do at this seat. */
export const atSessionOf = ({
	data,
	seat,
	board,
	sendToBoard,
	session,
	sessions,
	now,
	connection
}: Asked): AtSession => ({
	get session() {
		return session();
	},
	get sessions() {
		return sessions() ?? noSessions;
	},
	get aside() {
		return seat()?.aside;
	},
	get revealed() {
		return seat()?.revealed?.faces ?? null;
	},
	get people() {
		return data().people;
	},
	get me() {
		return data().me;
	},
	get group() {
		return data().group;
	},
	get now() {
		return now();
	},
	get connection() {
		return connection();
	},
	get counts() {
		const { notes } = board();
		return Object.fromEntries(areas.map((area) => [area, notes.filter((note) => note.area === area).length]));
	},
	get joinAddress() {
		const pass = session()?.door?.pass;
		return pass && `${data().origin}/doe-mee/${pass}`;
	},
	get joined() {
		return data().joined;
	},
	get leaderAway() {
		return seat()?.leaderAway ?? false;
	},
	send: (command) => {
		const at = seat();
		if (at) sendWithBoard(at, board(), sendToBoard, command);
	},
	choose: (command: FacesCommand) => {
		const faces = session()?.faces;
		if (faces) seat()?.desk.tell('faces', faces, command);
	},
	tell: (command: AsideCommand) => {
		const aside = session()?.aside;
		if (aside) seat()?.desk.tell('aside', aside, command);
	}
});

/** Whom the class chose on its board to lead next leads; and when the session is over, the next one stands on the board. */
const sendWithBoard = (
	seat: SessionSeat,
	board: Board,
	sendToBoard: (command: BoardCommand) => void,
	command: SessionsCommand
): void => {
	const before = seat.sessions.current;
	seat.send(command);
	if (command.type === 'start-session') {
		const { next } = board.leader;
		const proposed = seat.sessions.current?.shared.leads ?? [];
		if (next && command.pupils.includes(next) && !proposed.includes(next))
			seat.send({ type: 'share-task', session: command.session, task: 'leads', people: [next] });
	}
	if (command.type === 'close-session' && before?.begunAt) {
		const [next] = propose(before.mode, before.pupils, seat.sessions.turns).leads;
		if (next) sendToBoard({ type: 'choose-leader', person: next });
	}
};
