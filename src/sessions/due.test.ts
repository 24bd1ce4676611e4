import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arriving, closed, halfPastEight, minutes, opened, started } from '#testing/monday.ts';
import { sessionsDue } from './due.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

type Past = [SessionsEvent, { at: number }];
const at = (moment: string | number, ...events: SessionsEvent[]): Past[] =>
	events.map((event) => [event, { at: typeof moment === 'number' ? moment : Date.parse(moment) }]);
const dueAfter = (...history: Past[]) => sessionsDue(given(sessions, ...history).state);

const begun = at(halfPastEight, opened, started());
const close = { type: 'close-session', session: 's1' };

test('where nothing goes on and nothing is kept, nothing is due', () => {
	expect(sessionsDue(sessions.initial)).toBeUndefined();
	expect(dueAfter(...begun, ...at(halfPastEight, closed()))).toBeUndefined();
});

test('a session that nobody closed closes itself 45 minutes after its phase should have ended', () => {
	expect(dueAfter(...begun)).toEqual({ at: halfPastEight + minutes(2 + 45), command: close });
	const goals = halfPastEight + minutes(5);
	const inGoals = at(goals, { type: 'phase-changed', session: 's1', phase: 'goals' });
	expect(dueAfter(...begun, ...inGoals)?.at).toBe(goals + minutes(4 + 45));
	const added = at(goals, { type: 'minute-added', session: 's1' });
	expect(dueAfter(...begun, ...inGoals, ...added, ...added)?.at).toBe(goals + minutes(4 + 2 + 45));
});

test('a session that never began closes itself after two hours', () => {
	expect(dueAfter(...at(halfPastEight, ...arriving))).toEqual({ at: halfPastEight + minutes(120), command: close });
	const begins = at(halfPastEight + minutes(100), { type: 'session-begun', session: 's1' });
	expect(dueAfter(...at(halfPastEight, ...arriving), ...begins)?.at).toBe(halfPastEight + minutes(100 + 2 + 45));
});

const held = (session: string, moment: string): Past[] =>
	at(moment, started({ session }), { type: 'child-counted', session }, closed(session));

test('counts are forgotten when six weeks are over, all those of one day together', () => {
	const history = [
		...at('2026-11-23T07:30:00Z', opened),
		...held('s1', '2026-11-23T07:30:00Z'),
		...held('s2', '2026-11-23T12:30:00Z'),
		...held('s3', '2026-11-30T07:30:00Z')
	];
	expect(dueAfter(...history)).toEqual({
		at: Date.parse('2027-01-04T23:00:00Z') - 1,
		command: { type: 'forget-counts', sessions: ['s1', 's2'] }
	});
	expect(
		dueAfter(...history, ...at('2027-01-05T07:30:00Z', { type: 'counts-forgotten', sessions: ['s1', 's2'] }))
	).toEqual({
		at: Date.parse('2027-01-11T23:00:00Z') - 1,
		command: { type: 'forget-counts', sessions: ['s3'] }
	});
});

test('a session that goes on is closed before old counts are forgotten', () =>
	expect(
		dueAfter(...begun, ...held('s0', '2026-10-01T07:30:00Z').slice(1), ...at(halfPastEight, started({ session: 's9' })))
			?.command.type
	).toBe('close-session'));

test('what was due is not due any more when it is done', () => {
	for (const history of [
		begun,
		at(halfPastEight, ...arriving),
		[...at(halfPastEight, opened), ...held('s1', '2026-11-23T07:30:00Z')]
	]) {
		const due = dueAfter(...history);
		if (!due) throw new Error('nothing is due');
		const after = given(sessions, ...history).when(due.command, { at: due.at }).state;
		expect(sessionsDue(after)).toBeUndefined();
	}
});
