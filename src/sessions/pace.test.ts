import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arriving, begun, halfPastEight, minutes, opened, pupil, screen, started, teacher } from '#testing/monday.ts';
import type { Asked } from './commands.ts';
import { planFor } from './phases.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

const onward: Asked<'go-to-phase'> = { type: 'go-to-phase', session: 's1', from: 'check-in', to: 'successes' };
const minute: Asked<'add-minute'> = { type: 'add-minute', session: 's1', phase: 'check-in' };
const added: SessionsEvent = { type: 'minute-added', session: 's1' };
const inGoals: SessionsEvent = { type: 'phase-changed', session: 's1', phase: 'goals' };

test('a phase is followed by another, whose time starts anew', () => {
	const later = halfPastEight + minutes(3);
	const asked = given(sessions, ...begun, added).when(onward, { at: later });
	asked.then({ type: 'phase-changed', session: 's1', phase: 'successes' });
	expect(asked.state.current).toMatchObject({ phase: 'successes', since: later, extra: 0 });
});

test('a session goes back, and past a phase', () => {
	given(sessions, ...begun, inGoals)
		.when({ ...onward, from: 'goals', to: 'check-in' })
		.then({ type: 'phase-changed', session: 's1', phase: 'check-in' });
	given(sessions, ...begun)
		.when({ ...onward, to: 'tip-top' })
		.then({ type: 'phase-changed', session: 's1', phase: 'tip-top' });
});

test('two taps at once are one step', () =>
	given(sessions, ...begun, { type: 'phase-changed', session: 's1', phase: 'successes' })
		.when(onward)
		.refuses('phase-has-moved'));

test('a step to where the class is already is none', () =>
	given(sessions, ...begun)
		.when({ ...onward, to: 'check-in' })
		.then());

test('a phase that is not in the plan is not gone to', () =>
	given(sessions, opened, started({ mode: 'kleuter', plan: planFor('kleuter', {}) }))
		.when({ ...onward, to: 'planning' })
		.refuses('phase-not-in-session'));

test('a session that has not begun goes nowhere and takes no minutes', () => {
	given(sessions, ...arriving)
		.when(onward)
		.refuses('session-has-not-begun');
	given(sessions, ...arriving)
		.when(minute)
		.refuses('session-has-not-begun');
});

test('a minute is added to the phase in which it was asked for', () => {
	const asked = given(sessions, ...begun).when(minute);
	asked.then(added);
	expect(asked.state.current?.extra).toBe(1);
	given(sessions, ...begun, inGoals)
		.when(minute)
		.refuses('phase-has-moved');
});

test('a phase takes ten more minutes and no more', () => {
	const nine = Array.from({ length: 9 }, () => added);
	given(sessions, ...begun, ...nine)
		.when(minute)
		.then(added);
	given(sessions, ...begun, ...nine, added)
		.when(minute)
		.refuses('time-is-full');
});

test('of the children only who leads takes a step; who minds the time adds minutes too', () => {
	const going = given(sessions, ...begun);
	const went: SessionsEvent = { type: 'phase-changed', session: 's1', phase: 'successes' };
	for (const one of [pupil('aya'), teacher, screen]) {
		going.when(onward, one).then(went);
		going.when(minute, one).then(added);
	}
	going.when(onward, pupil('bas')).refuses('someone-else-leads');
	going.when(minute, pupil('bas')).then(added);
	for (const one of ['cem', 'daan', 'eva', 'nobody-here']) {
		going.when(onward, pupil(one)).refuses('someone-else-leads');
		going.when(minute, pupil(one)).refuses('someone-else-leads');
	}
});
