import type { SessionsCommand } from '#sessions/commands.ts';
import { counted } from '#sessions/faces.ts';
import type { Mode, Planned as Part } from '#sessions/phases.ts';
import { present, type Session as Going } from '#sessions/session-state.ts';
import { tasks } from '#sessions/tasks.ts';
import { handsOf } from './hands.ts';
import { saidIn } from './said.ts';
import type { Step } from './steps.ts';
import type { Teller } from './teller.ts';

/** One session as a story has it: who led, who wrote, who was not there, and what happened. */
type Held = { leaders: readonly string[]; writer: string; absent: string | undefined; steps: readonly Step[] };

/** A class: its children as its screens list them, and how old they are. */
export type Taught = { pupils: readonly string[]; mode: Mode };

/** Most of the minutes of a part of a session, in ms: however little there is to do, it takes that long. */
const atLeast = ({ minutes }: Part): number => minutes * 50_000;

/** A bordsessie on one screen, from its start to its end: each step in the part of the session that it belongs to. */
export const hold = (teller: Teller, { pupils, mode }: Taught, { leaders, writer, absent, steps }: Held): void => {
	const { id, session: number, time } = teller;
	const session = id(`session ${number}`);
	const [faces, aside, revealed] = [id(`faces ${number}`), id(`aside ${number}`), id(`revealed ${number}`)];
	const at = (command: SessionsCommand, seconds = 4) => teller.atScreen(command, seconds);

	at({ type: 'start-session', session, faces, aside, revealed, mode, pupils: [...pupils], arriving: false });
	for (const person of absent ? teller.people(absent) : []) at({ type: 'mark-absent', session, person, absent: true });
	for (const command of shared(going(teller), leaders)) at(command);
	for (const command of checkedIn(going(teller), number)) at(command, 12);

	const { plan } = going(teller);
	for (const [index, part] of plan.entries()) {
		const { phase } = part;
		const from = going(teller).phase;
		if (from !== phase) at({ type: 'go-to-phase', session, from, to: phase });
		const isLast = index === plan.length - 1;
		const isHere = ({ phase: its }: Step) => its === phase || (isLast && !plan.some((one) => one.phase === its));
		teller.as(writer, steps.filter(isHere));
		if (phase === 'tip-top')
			for (const said of saidIn(number, pupils.length, mode)) at({ type: 'say-words', session, ...said }, 15);
		time.passTo(going(teller).since + atLeast(part));
	}
	at({ type: 'close-session', session });
};

const going = (teller: Teller): Going => {
	const { current } = teller.sessions();
	if (!current) throw new Error('no session is going on');
	return current;
};

/** The lead to whom the story gives it; what those were proposed for instead goes to who was proposed to lead. */
const shared = ({ id: session, shared: proposed }: Going, leaders: readonly string[]): SessionsCommand[] => {
	const isSame = leaders.length === proposed.leads.length && leaders.every((one) => proposed.leads.includes(one));
	if (isSame) return [];
	const free = proposed.leads.filter((one) => !leaders.includes(one));
	const others = tasks.filter((task) => proposed[task].some((one) => task !== 'leads' && leaders.includes(one)));
	return [
		{ type: 'share-task', session, task: 'leads', people: [...leaders] },
		...others.map((task) => ({ type: 'share-task' as const, session, task, people: free.splice(0, 1) }))
	];
};

/** Hands for the middle face first, and then all of them shown. */
const checkedIn = (session: Going, number: number): SessionsCommand[] => {
	const hands = handsOf(present(session).length, number);
	return [
		...counted
			.filter((face) => hands[face] > 0)
			.map((face) => ({ type: 'count-hands' as const, session: session.id, face, hands: hands[face] })),
		{ type: 'show-faces', session: session.id }
	];
};
