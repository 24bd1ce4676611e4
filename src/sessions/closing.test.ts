import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arriving, begun, closed, halfPastEight, minutes, opened, started } from '#testing/monday.ts';
import type { Counts } from './faces.ts';
import { sessions, type SessionsEvent } from './sessions.ts';
import { noTurns } from './tasks.ts';

const close = { type: 'close-session', session: 's1' } as const;
const counts: Counts = { happy: 2, okay: 3, sad: 0, 'rather-not': 1 };
const shown: SessionsEvent = { type: 'counts-shown', session: 's1', counts, named: true };
const end = { at: halfPastEight + minutes(15) };

test('a session is closed, and there is something to look back on', () => {
	const top: SessionsEvent = { type: 'words-said', session: 's1', kind: 'top', words: 'Mooi' };
	const withNames = { ...started(), names: true };
	const asked = given(sessions, opened, [withNames, { at: halfPastEight }], shown, top).when(close, end);
	asked.then(closed('s1', true));
	expect(asked.state.current).toBeNull();
	expect(asked.state.last).toEqual({
		id: 's1',
		on: '2026-11-23',
		mode: 'bovenbouw',
		begunAt: halfPastEight,
		closedAt: end.at,
		shared: { leads: ['aya'], 'minds-time': ['bas'], writes: ['cem'], 'minds-teacher': ['daan'] },
		said: [{ id: 's1', kind: 'top', words: 'Mooi', by: 'ada' }],
		counts
	});
});

test('who had a task when the session closed had a turn, and who led knows when', () => {
	const passed: SessionsEvent = {
		type: 'task-shared',
		session: 's1',
		task: 'leads',
		people: ['eva', 'fay'],
		passed: 'aya'
	};
	const { turns } = given(sessions, ...begun, passed).when(close).state;
	const led = { ...noTurns, leads: 1, ledOn: '2026-11-23' };
	expect(turns).toEqual({
		eva: led,
		fay: led,
		bas: { ...noTurns, 'minds-time': 1 },
		cem: { ...noTurns, writes: 1 },
		daan: { ...noTurns, 'minds-teacher': 1 }
	});
});

test('turns add up over the sessions', () => {
	const after = given(sessions, ...begun, closed(), [started({ session: 's2' }), end], [closed('s2'), end]).state;
	expect(after.turns['aya']).toEqual({ ...noTurns, leads: 2, ledOn: '2026-11-23' });
});

test('in a session that never began nobody had a turn', () => {
	const after = given(sessions, ...arriving).when(close).state;
	expect(after.turns).toEqual({});
	expect(after.last).toMatchObject({ id: 's1', begunAt: null });
});

test('a session that was closed already is not closed again', () =>
	given(sessions, ...begun, closed())
		.when(close)
		.refuses('no-such-session'));

test('of a session in which something was counted it is known that counts are kept', () => {
	const kept = [{ session: 's1', on: '2026-11-23' }];
	const after = (...history: SessionsEvent[]) => given(sessions, ...begun, ...history).when(close).state.counts;
	expect(after(shown)).toEqual(kept);
	expect(after({ type: 'child-counted', session: 's1' })).toEqual(kept);
	expect(after({ type: 'hands-counted', session: 's1', face: 'sad', hands: 1 })).toEqual(kept);
	expect(after()).toEqual([]);
});

test('counts are forgotten, in the look-back too', () => {
	const history = [...begun, shown, closed()];
	const asked = given(sessions, ...history).when({ type: 'forget-counts', sessions: ['s0', 's1'] });
	asked.then({ type: 'counts-forgotten', sessions: ['s1'] });
	expect(asked.state).toMatchObject({ counts: [], last: { id: 's1', counts: null } });
});

test('counts of another session stay', () => {
	const history = [...begun, shown, closed(), started({ session: 's2' }), { ...shown, session: 's2' }, closed('s2')];
	const asked = given(sessions, ...history).when({ type: 'forget-counts', sessions: ['s1'] });
	expect(asked.state).toMatchObject({ counts: [{ session: 's2' }], last: { id: 's2', counts } });
});

test('counts that are not kept are not forgotten', () => {
	given(sessions, opened)
		.when({ type: 'forget-counts', sessions: ['s1'] })
		.then();
	given(sessions, ...begun, shown)
		.when({ type: 'forget-counts', sessions: ['s1'] })
		.then();
});
