import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arriving, begun, closed, halfPastEight, minutes } from '#testing/monday.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

const one = { code: 'ABCDFG', pass: 'abcdefghijklmnopqrstuv' };
const other = { code: 'HJKLMN', pass: 'vutsrqponmlkjihgfedcba' };
const until = halfPastEight + minutes(240);
const open = { type: 'open-door', session: 's1', ...one } as const;
const opened: SessionsEvent = { type: 'door-opened', session: 's1', ...one, until };

test('a door stands open for four hours, also while the class comes in', () => {
	for (const history of [arriving, begun]) {
		const asked = given(sessions, ...history).when(open, { at: halfPastEight });
		asked.then(opened);
		expect(asked.state.current?.door).toEqual({ ...one, until });
	}
});

test('opening a door again gives it a new code', () =>
	expect(
		given(sessions, ...begun, opened).when({ ...open, ...other }, { at: halfPastEight }).state.current?.door
	).toEqual({ ...other, until }));

test('a door is closed once', () => {
	const asked = given(sessions, ...begun, opened).when({ type: 'close-door', session: 's1' });
	asked.then({ type: 'door-closed', session: 's1' });
	expect(asked.state.current?.door).toBeNull();
	given(sessions, ...begun)
		.when({ type: 'close-door', session: 's1' })
		.refuses('door-is-closed');
});

test('the code dies with the session', () => {
	expect(JSON.stringify(given(sessions, ...begun, opened, closed()).state)).not.toContain(one.code);
	given(sessions, ...begun, opened, closed())
		.when(open)
		.refuses('no-such-session');
});
