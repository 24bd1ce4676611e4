import type { Aside } from '#sessions/aside/aside-state.ts';
import { newJoinCode, newJoinPass } from '#sessions/code.ts';
import type { Face } from '#sessions/faces.ts';
import type { Sessions, SessionsCommand } from '#sessions/sessions.ts';
import { came, did, going, knowing, shown, shownFew, start } from './session-of-examples.ts';

/** One screen as this page shows it; `later`: how long after the start, in ms. */
export type Shown = {
	screen: 'check-in' | 'bar' | 'aside' | 'settings';
	sessions: Sessions;
	person: string;
	aside?: Aside;
	chosen?: Face;
	names?: boolean;
	joined?: boolean;
	leaderAway?: boolean;
	later?: number;
};

const session = 'today';
const to = (
	from: 'check-in' | 'successes' | 'planning',
	phase: 'successes' | 'goals' | 'tip-top'
): SessionsCommand => ({ type: 'go-to-phase', session, from, to: phase });
const successes = to('check-in', 'successes');
const door: SessionsCommand = { type: 'open-door', session, code: newJoinCode(), pass: newJoinPass() };
const own: SessionsCommand = {
	type: 'choose-face-words',
	words: { happy: 'vol energie', okay: 'rustig aan vandaag', sad: 'niet zo lekker' }
};
const minutes: SessionsCommand[] = (['successes', 'goals', 'actions'] as const).map((phase) => ({
	type: 'choose-minutes',
	phase,
	minutes: 6
}));
const asking = ['aya', 'wil', 'omar'].map((person) => ({ type: 'ask-to-talk', person }) as const);
const standingIn = () => did(going([successes]), { type: 'stand-in', session });
const absent = ['finn', 'yara'].map((person) => ({ type: 'mark-absent', session, person, absent: true }) as const);

/** Every state of the devices of a child and a teacher, and of the class's settings. */
export const states: Record<string, () => Shown> = {
	'check-in': () => ({ screen: 'check-in', sessions: going(came(12)), person: 'aya' }),
	'check-in-chosen': () => ({ screen: 'check-in', sessions: going(came(12)), person: 'aya', chosen: 'okay' }),
	'check-in-rather-not': () => ({ screen: 'check-in', sessions: going(), person: 'aya', chosen: 'rather-not' }),
	'check-in-names': () => ({ screen: 'check-in', sessions: going(), person: 'wil', names: true, joined: true }),
	'check-in-own-words': () => ({ screen: 'check-in', sessions: going([], { before: [own] }), person: 'wil' }),
	'check-in-arriving': () => ({ screen: 'check-in', sessions: going([], { arriving: true }), person: 'daan' }),
	'check-in-kleuter': () => ({ screen: 'check-in', sessions: going([], { mode: 'kleuter' }), person: 'aya' }),
	'check-in-kleuter-chosen': () => ({
		screen: 'check-in',
		sessions: going([], { mode: 'kleuter' }),
		person: 'aya',
		chosen: 'happy'
	}),
	'check-in-leader': () => ({ screen: 'check-in', sessions: going(came(12)), person: 'daan', chosen: 'happy' }),
	'check-in-shown': () => ({ screen: 'check-in', sessions: going([...came(28), shown]), person: 'sara' }),
	'check-in-shown-few': () => ({
		screen: 'check-in',
		sessions: going([...came(2), { type: 'count-hands', session, face: 'okay', hands: 9 }, shownFew]),
		person: 'sara'
	}),
	'bar-leads': () => ({ screen: 'bar', sessions: going([successes]), person: 'daan', joined: true }),
	'bar-leads-last': () => ({
		screen: 'bar',
		sessions: going([successes, { type: 'go-to-phase', session, from: 'successes', to: 'tip-top' }]),
		person: 'daan'
	}),
	'bar-leads-all': () => ({
		screen: 'bar',
		sessions: going([
			successes,
			...(['minds-time', 'writes', 'minds-teacher'] as const).map((task): SessionsCommand => ({
				type: 'share-task',
				session,
				task,
				people: ['daan']
			}))
		]),
		person: 'daan',
		joined: true
	}),
	'bar-stood-in': () => ({ screen: 'bar', sessions: standingIn(), person: 'daan' }),
	'bar-minds-time': () => ({ screen: 'bar', sessions: going([successes]), person: 'bram' }),
	'bar-last-minute': () => ({ screen: 'bar', sessions: going([successes]), person: 'bram', later: 125_000 }),
	'bar-over': () => ({ screen: 'bar', sessions: going([successes]), person: 'bram', later: 200_000 }),
	'bar-writes': () => ({ screen: 'bar', sessions: going([successes]), person: 'aya', joined: true }),
	'bar-minds-teacher': () => ({ screen: 'bar', sessions: going([successes]), person: 'noor' }),
	'bar-no-task': () => ({ screen: 'bar', sessions: going([successes]), person: 'wil', joined: true }),
	'aside-quiet': () => ({ screen: 'aside', sessions: going([successes]), person: 'tom', aside: knowing(32, 0, 0) }),
	'aside-nobody-came': () => ({ screen: 'aside', sessions: going(), person: 'tom', aside: knowing(0, 0, 0) }),
	'aside-check-in': () => ({
		screen: 'aside',
		sessions: going([...came(24), ...absent, door]),
		person: 'tom',
		aside: knowing(24, 5, 3, asking.slice(0, 2))
	}),
	'aside-all-came': () => ({
		screen: 'aside',
		sessions: going([...came(32), door]),
		person: 'tom',
		aside: knowing(32, 32, 0)
	}),
	'aside-hands': () => ({
		screen: 'aside',
		sessions: going([...came(3), { type: 'count-hands', session, face: 'okay', hands: 9 }]),
		person: 'tom',
		aside: knowing(3, 0, 0)
	}),
	'aside-reminded': () => ({
		screen: 'aside',
		sessions: going([successes]),
		person: 'tom',
		aside: knowing(32, 0, 0, [{ type: 'remind-teacher' }])
	}),
	'aside-away': () => ({
		screen: 'aside',
		sessions: going([successes, door]),
		person: 'tom',
		aside: knowing(32, 12, 12, asking),
		leaderAway: true
	}),
	'aside-standing-in': () => ({
		screen: 'aside',
		sessions: standingIn(),
		person: 'tom',
		aside: knowing(32, 0, 0),
		leaderAway: true
	}),
	'aside-is-back': () => ({ screen: 'aside', sessions: standingIn(), person: 'tom', aside: knowing(32, 0, 0) }),
	settings: () => ({ screen: 'settings', sessions: going(), person: 'tom' }),
	'settings-chosen': () => ({
		screen: 'settings',
		sessions: [...minutes, own, { type: 'choose-names', names: true } as const].reduce(
			(state, command) => did(state, command, 'tom', start),
			going()
		),
		person: 'tom'
	})
};
