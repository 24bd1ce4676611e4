import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import {
	arriving,
	begun,
	closed,
	halfPastEight,
	minutes,
	opened,
	pupil,
	shared,
	six,
	started
} from '#testing/monday.ts';
import type { Asked } from './commands.ts';
import { planFor } from './phases.ts';
import { sessions } from './sessions.ts';

const open = { type: 'open-sessions', board: 'board-26', group: 'group-6' } as const;
const start: Asked<'start-session'> = {
	type: 'start-session',
	session: 's1',
	faces: 'faces-1',
	aside: 'aside-1',
	revealed: 'revealed-1',
	mode: 'bovenbouw',
	pupils: six,
	arriving: false
};

test('the sessions of a board are opened once', () => {
	given(sessions).when(open).then(opened);
	expect(given(sessions, opened).state.opened).toEqual({ board: 'board-26', group: 'group-6' });
	given(sessions, opened).when(open).refuses('sessions-are-open-already');
});

test('sessions that were never opened take nothing', () => {
	given(sessions).when(start).refuses('sessions-are-not-open');
	given(sessions).when({ type: 'choose-names', names: true }).refuses('sessions-are-not-open');
});

test('a session starts in its check-in, with the tasks shared out', () => {
	const asked = given(sessions, opened).when(start, { at: halfPastEight });
	asked.then(started());
	expect(asked.state.current).toMatchObject({
		id: 's1',
		on: '2026-11-23',
		phase: 'check-in',
		begunAt: halfPastEight,
		since: halfPastEight,
		shared
	});
});

test('the day of a session is the school’s own', () =>
	expect(given(sessions, [opened, {}], [started(), { at: Date.parse('2026-11-22T23:30:00Z') }]).state.current?.on).toBe(
		'2026-11-23'
	));

test('a session that waits for the children has no clock until it begins', () => {
	const asked = given(sessions, opened).when({ ...start, arriving: true }, { at: halfPastEight });
	expect(asked.state.current).toMatchObject({ openedAt: halfPastEight, begunAt: null });
	const later = halfPastEight + minutes(10);
	const begins = given(sessions, ...arriving).when({ type: 'begin-session', session: 's1' }, { at: later });
	begins.then({ type: 'session-begun', session: 's1' });
	expect(begins.state.current).toMatchObject({ begunAt: later, since: later, phase: 'check-in' });
});

test('a session begins once', () =>
	given(sessions, ...begun)
		.when({ type: 'begin-session', session: 's1' })
		.refuses('session-has-begun'));

test('there is one session at a time', () => {
	given(sessions, ...begun)
		.when({ ...start, session: 's2' })
		.refuses('session-is-going-on');
	given(sessions, ...begun, closed())
		.when({ ...start, session: 's2' })
		.then(
			started({
				session: 's2',
				shared: { leads: ['bas'], 'minds-time': ['cem'], writes: ['daan'], 'minds-teacher': ['eva'] }
			})
		);
});

test('what a class chose goes before what is usual for its age', () => {
	const asked = given(
		sessions,
		opened,
		{ type: 'mode-chosen', mode: 'onderbouw' },
		{ type: 'minutes-chosen', phase: 'goals', minutes: 6 },
		{ type: 'names-chosen', names: true }
	).when(start);
	asked.then(started({ mode: 'onderbouw', plan: planFor('onderbouw', { goals: 6 }), names: true }));
});

test('a class counts each child once', () =>
	expect(given(sessions, opened).when({ ...start, pupils: ['aya', 'bas', 'aya'] }).state.current?.pupils).toEqual([
		'aya',
		'bas'
	]));

test('a class without children can start too', () =>
	expect(given(sessions, opened).when({ ...start, pupils: [] }).state.current?.shared.leads).toEqual([]));

test('a new session leaves the tips of the one before behind', () => {
	const before = given(
		sessions,
		...begun,
		{ type: 'words-said', session: 's1', kind: 'tip', words: 'Rustig aan' },
		closed()
	);
	expect(before.state.last?.said).toHaveLength(1);
	expect(before.when({ ...start, session: 's2' }).state.last).toMatchObject({ id: 's1', said: [] });
});

test('what is asked of a session that is not going on is too late', () => {
	for (const command of [
		{ type: 'begin-session', session: 's1' },
		{ type: 'close-session', session: 's1' },
		{ type: 'count-child', session: 's1' },
		{ type: 'add-minute', session: 's1', phase: 'check-in' }
	] as const) {
		given(sessions, opened).when(command).refuses('no-such-session');
		given(sessions, ...begun, closed())
			.when(command)
			.refuses('no-such-session');
		given(sessions, ...begun)
			.when({ ...command, session: 's0' })
			.refuses('no-such-session');
	}
});

test('of the children only who leads begins', () => {
	given(sessions, ...arriving)
		.when({ type: 'begin-session', session: 's1' }, pupil('bas'))
		.refuses('someone-else-leads');
	given(sessions, ...arriving)
		.when({ type: 'begin-session', session: 's1' }, pupil('aya'))
		.then({ type: 'session-begun', session: 's1' });
});
