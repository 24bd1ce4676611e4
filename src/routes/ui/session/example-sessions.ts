import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { counted, type Face } from '#sessions/faces.ts';
import { isEnough } from '#sessions/few.ts';
import type { Mode, Phase } from '#sessions/phases.ts';
import { sessions as rules, type Sessions, type SessionsCommand } from '#sessions/sessions.ts';
import { named, pupils } from './example-class.ts';

/** The Monday on which this example takes place. */
export const startsAt = Date.parse('2026-11-23T07:30:00Z');
const week = 7 * 24 * 60 * 60 * 1000;
const id = (index: number): string => `0192f111-0000-7000-8000-${String(index).padStart(12, '0')}`;
const session = id(1);

export type View = {
	mode: Mode;
	phase: Phase | 'arriving' | 'done';
	/** how many chose a face on a tablet */
	came?: number;
	shown?: boolean;
	names?: boolean;
	/** the class has words of its own under the faces */
	own?: boolean;
	door?: boolean;
	pair?: boolean;
	said?: boolean;
	absent?: number;
	/** hands that went up for each of the three faces */
	hands?: number;
};

/** The sessions of a class as in this view, reached by commands. */
export const exampleSessions = (view: View): Sessions =>
	commandsFor(view).reduce((state, [at, command]) => after(state, command, at), rules.initial);

/** What the rules make of one command; a refusal changes nothing. */
export const after = (state: Sessions, command: SessionsCommand, at: number): Sessions => {
	const context = { actor: named('Tom'), at, role: 'teacher' };
	const decision = rules.decide(state, command, context);
	return wasRefused(decision) ? state : fold(rules, state, decision, context);
};

/** Who chose what, the same each time. */
export const faceOf = (index: number): Face =>
	(['happy', 'okay', 'happy', 'happy', 'sad', 'okay', 'rather-not'] as const)[index % 7] ?? 'okay';

export const countsOf = (came: number) => {
	const counts = { happy: 0, okay: 0, sad: 0, 'rather-not': 0 };
	for (let index = 0; index < came; index++) counts[faceOf(index)] += 1;
	return counts;
};

/** What the house answers to `show-faces`: of few only how many they are. */
export const taken = ({ came = 0, hands = 0, names = false }: Pick<View, 'came' | 'hands' | 'names'>) => {
	const isTold = isEnough(came, names);
	const counts = countsOf(isTold ? came : 0);
	for (const face of counted) counts[face] += hands;
	const apart = isTold || came === 0 ? {} : { apart: came };
	return { type: 'take-counts', session, counts, named: names, ...apart } as const;
};

const start = (ids: number, mode: Mode, arriving: boolean): SessionsCommand => ({
	type: 'start-session',
	session: id(ids),
	faces: id(ids + 1),
	aside: id(ids + 2),
	revealed: id(ids + 3),
	mode,
	pupils,
	arriving
});

const commandsFor = (view: View): [at: number, command: SessionsCommand][] => {
	const { mode, phase } = view;
	const now: SessionsCommand[] = [];
	if (view.door) now.push({ type: 'open-door', session, code: 'KMRTVL', pass: 'q3Zp0VtXw8yK1mN5bR7cDa' });
	for (const person of pupils.slice(pupils.length - (view.absent ?? 0)))
		now.push({ type: 'mark-absent', session, person, absent: true });
	now.push(share('leads', view.pair ? ['Daan', 'Sara'] : ['Daan']));
	if (mode !== 'kleuter')
		now.push(share('minds-time', ['Bram']), share('writes', ['Aya']), share('minds-teacher', ['Noor']));
	for (let one = 0; one < (view.came ?? 0); one++) now.push({ type: 'count-child', session });
	if (view.hands) for (const face of counted) now.push({ type: 'count-hands', session, face, hands: view.hands });
	if (view.shown) now.push(taken(view));
	if (phase !== 'arriving' && phase !== 'done' && phase !== 'check-in')
		now.push({ type: 'go-to-phase', session, from: 'check-in', to: phase });
	if (view.said) {
		now.push({ type: 'say-words', session, id: id(70), kind: 'top', words: 'Je gaf iedereen de beurt' });
		now.push({
			type: 'say-words',
			session,
			id: id(71),
			kind: 'tip',
			words: 'Praat iets harder, dan horen ze je achterin ook goed'
		});
	}
	if (phase === 'done') now.push({ type: 'close-session', session });
	return [
		[startsAt - 12 * week, { type: 'open-sessions', board: id(90), group: id(91) }],
		...(view.own
			? [
					[
						startsAt - week,
						{ type: 'choose-face-words', words: { happy: 'zonnig', okay: 'bewolkt', sad: 'buien' } }
					] as [number, SessionsCommand]
				]
			: []),
		[startsAt - week, start(50, mode, false)],
		[startsAt - week, { type: 'close-session', session: id(50) }],
		[startsAt, start(1, mode, phase === 'arriving')],
		...now.map((command): [number, SessionsCommand] => [startsAt, command])
	];
};

const share = (task: 'leads' | 'minds-time' | 'writes' | 'minds-teacher', names: string[]): SessionsCommand => ({
	type: 'share-task',
	session,
	task,
	people: names.map(named)
});
