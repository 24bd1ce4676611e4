import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arriving, begun, opened, started } from '#testing/monday.ts';
import type { Asked } from './commands.ts';
import type { Counts } from './faces.ts';
import { toCome } from './session-state.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

const count: Asked<'count-hands'> = { type: 'count-hands', session: 's1', face: 'okay', hands: 3 };
const counted: SessionsEvent = { type: 'hands-counted', session: 's1', face: 'okay', hands: 3 };
const show = { type: 'show-faces', session: 's1' } as const;
const came: SessionsEvent = { type: 'child-counted', session: 's1' };
const counts: Counts = { happy: 2, okay: 3, sad: 0, 'rather-not': 1 };
const shown: SessionsEvent = { type: 'counts-shown', session: 's1', counts, named: false };
const take = { type: 'take-counts', session: 's1', counts, named: false } as const;
const inGoals: SessionsEvent = { type: 'phase-changed', session: 's1', phase: 'goals' };

test('hands are counted for each face, and counted again', () => {
	const asked = given(sessions, ...begun).when(count);
	asked.then(counted);
	expect(asked.state.current?.hands).toEqual({ okay: 3 });
	expect(given(sessions, ...begun, counted).when({ ...count, hands: 4 }).state.current?.hands).toEqual({ okay: 4 });
	expect(given(sessions, ...begun, counted).when({ ...count, face: 'sad', hands: 1 }).state.current?.hands).toEqual({
		okay: 3,
		sad: 1
	});
});

test('the same number of hands changes nothing', () => {
	given(sessions, ...begun, counted)
		.when(count)
		.then();
	given(sessions, ...begun)
		.when({ ...count, hands: 0 })
		.then();
});

test('hands are counted and faces shown in a check-in that has begun', () => {
	for (const command of [count, show]) {
		given(sessions, ...arriving)
			.when(command)
			.refuses('session-has-not-begun');
		given(sessions, ...begun, inGoals)
			.when(command)
			.refuses('not-in-check-in');
	}
});

test('a child that chose a face is counted, also while the class comes in', () => {
	for (const history of [arriving, begun]) {
		const asked = given(sessions, ...history, came).when({ type: 'count-child', session: 's1' });
		asked.then(came);
		expect(asked.state.current?.came).toBe(2);
	}
});

test('no more children come than there are', () => {
	const all = Array.from({ length: 5 }, () => came);
	given(sessions, ...begun, ...all)
		.when({ type: 'count-child', session: 's1' })
		.then(came);
	given(sessions, ...begun, ...all, { type: 'absence-marked', session: 's1', person: 'fay', absent: true })
		.when({ type: 'count-child', session: 's1' })
		.then();
});

test('still to come are those who are there and neither chose a face nor put up a hand', () => {
	const left = (...history: SessionsEvent[]) => {
		const { current } = given(sessions, ...begun, ...history).state;
		return current && toCome(current);
	};
	expect(left()).toBe(6);
	expect(left(came, counted)).toBe(2);
	expect(left(came, counted, { type: 'absence-marked', session: 's1', person: 'fay', absent: true })).toBe(1);
	expect(left(counted, { ...counted, face: 'happy', hands: 6 })).toBe(0);
});

test('to show the faces, they are asked for what was chosen, with the hands', () =>
	given(sessions, ...begun, counted)
		.when(show)
		.then({ type: 'faces-asked', session: 's1', faces: 'faces-1', hands: { okay: 3 } }));

const many = Array.from({ length: 5 }, () => came);

test('faces of fewer than five wait; the leader counts hands, or goes on', () => {
	const few = [...begun, ...many.slice(1)];
	given(sessions, ...few)
		.when(show)
		.refuses('too-few-came');
	given(sessions, ...few, { ...counted, hands: 0 })
		.when(show)
		.refuses('too-few-came');
	given(sessions, ...few)
		.when({ type: 'go-to-phase', session: 's1', from: 'check-in', to: 'successes' })
		.then({ type: 'phase-changed', session: 's1', phase: 'successes' });
	for (const history of [
		[...few, counted],
		[...begun, ...many]
	])
		expect(given(sessions, ...history).when(show).state.current?.id).toBe('s1');
});

test('a class that shows names with the faces need not wait for five', () =>
	given(sessions, opened, started({ names: true }), came)
		.when(show)
		.then({ type: 'faces-asked', session: 's1', faces: 'faces-1', hands: {} }));

test('of those whose faces are not among the counts only the number is known', () => {
	const asked = given(sessions, ...begun, came, counted).when({ ...take, apart: 1 });
	asked.then({ ...shown, apart: 1 });
	expect(asked.state.current).toMatchObject({ shown: counts, apart: 1 });
	expect(given(sessions, ...begun, came, counted, shown).state.current?.apart).toBe(0);
});

test('the counts come all together', () => {
	const asked = given(sessions, ...begun, came, counted).when({ ...take, named: true });
	asked.then({ ...shown, named: true });
	expect(asked.state.current).toMatchObject({ shown: counts, named: true });
});

test('faces are shown once, and what is shown does not change any more', () => {
	for (const command of [show, count, take])
		given(sessions, ...begun, shown)
			.when(command)
			.refuses('faces-are-shown');
});

test('another session starts without faces', () =>
	expect(
		given(
			sessions,
			...begun,
			came,
			counted,
			shown,
			{ type: 'session-closed', session: 's1', named: false, faces: 'f', aside: 'a', revealed: 'r' },
			started({ session: 's2' })
		).state.current
	).toMatchObject({ came: 0, hands: {}, shown: null, named: false }));

test('what came too late for its session means nothing', () => {
	const before = given(sessions, opened, started({ session: 's2' })).state;
	expect(given(sessions, opened, started({ session: 's2' }), came, counted, shown).state).toEqual(before);
});
