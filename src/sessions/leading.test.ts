import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { begun, closed, pupil, screen, teacher } from '#testing/monday.ts';
import type { SessionsCommand } from './commands.ts';
import { sessions, type SessionsEvent } from './sessions.ts';

const standIn = { type: 'stand-in', session: 's1' } as const;
const giveBack = { type: 'give-back-lead', session: 's1' } as const;
const taken: SessionsEvent = { type: 'lead-taken', session: 's1' };
const givenBack: SessionsEvent = { type: 'lead-given-back', session: 's1' };
const stoodIn: [SessionsEvent, { actor: string }] = [taken, { actor: 'tom' }];
const onward = { type: 'go-to-phase', session: 's1', from: 'check-in', to: 'goals' } as const;
const went: SessionsEvent = { type: 'phase-changed', session: 's1', phase: 'goals' };

test('a teacher stands in, and whose turn it is stays so', () => {
	const asked = given(sessions, ...begun).when(standIn, teacher);
	asked.then(taken);
	expect(asked.state.current).toMatchObject({ stoodInBy: 'tom', shared: { leads: ['aya'] } });
});

test('who stands in already does nothing new; another teacher takes over', () => {
	given(sessions, ...begun, stoodIn)
		.when(standIn, teacher)
		.then();
	expect(given(sessions, ...begun, stoodIn).when(standIn, { ...teacher, actor: 'ria' }).state.current?.stoodInBy).toBe(
		'ria'
	);
});

test('no child stands in, and no digibord', () => {
	for (const one of [pupil('aya'), pupil('eva'), screen])
		given(sessions, ...begun)
			.when(standIn, one)
			.refuses('someone-else-leads');
});

test('nobody stands in when the session is over', () =>
	given(sessions, ...begun, closed())
		.when(standIn, teacher)
		.refuses('no-such-session'));

test('the lead is given back by who leads, the teacher or the digibord', () => {
	for (const one of [pupil('aya'), teacher, screen]) {
		const asked = given(sessions, ...begun, stoodIn).when(giveBack, one);
		asked.then(givenBack);
		expect(asked.state.current?.stoodInBy).toBeNull();
	}
	given(sessions, ...begun, stoodIn)
		.when(giveBack, pupil('bas'))
		.refuses('someone-else-leads');
	given(sessions, ...begun)
		.when(giveBack, teacher)
		.refuses('nobody-stands-in');
});

test('a child that leads and takes a step is back', () => {
	const asked = given(sessions, ...begun, stoodIn).when(onward, pupil('aya'));
	asked.then(givenBack, went);
	expect(asked.state.current).toMatchObject({ stoodInBy: null, phase: 'goals' });
	given(sessions, ...begun, stoodIn)
		.when({ type: 'close-session', session: 's1' }, pupil('aya'))
		.then(givenBack, closed());
});

test('a step that does not happen gives nothing back', () => {
	given(sessions, ...begun, stoodIn)
		.when({ ...onward, from: 'planning' }, pupil('aya'))
		.refuses('phase-has-moved');
	given(sessions, ...begun, stoodIn)
		.when({ ...onward, to: 'check-in' }, pupil('aya'))
		.then();
});

test('a step of anyone else leaves the teacher in the lead', () => {
	for (const one of [teacher, screen])
		given(sessions, ...begun, stoodIn)
			.when(onward, one)
			.then(went);
	given(sessions, ...begun, stoodIn)
		.when({ type: 'add-minute', session: 's1', phase: 'check-in' }, pupil('bas'))
		.then({ type: 'minute-added', session: 's1' });
});

test('of the children only who leads shares out, counts, shows, marks and closes', () => {
	const asked: SessionsCommand[] = [
		{ type: 'share-task', session: 's1', task: 'writes', people: ['eva'] },
		{ type: 'mark-absent', session: 's1', person: 'fay', absent: true },
		{ type: 'count-hands', session: 's1', face: 'okay', hands: 3 },
		{ type: 'show-faces', session: 's1' },
		{ type: 'close-session', session: 's1' }
	];
	for (const command of asked) {
		const going = given(sessions, ...begun, { type: 'hands-counted', session: 's1', face: 'sad', hands: 1 });
		going.when(command, pupil('bas')).refuses('someone-else-leads');
		expect(going.when(command, pupil('aya')).state, command.type).toEqual(going.when(command, teacher).state);
	}
});

test('a pair leads together', () => {
	const pair: SessionsEvent = { type: 'task-shared', session: 's1', task: 'leads', people: ['eva', 'fay'] };
	for (const one of ['eva', 'fay'])
		given(sessions, ...begun, pair)
			.when(onward, pupil(one))
			.then(went);
	given(sessions, ...begun, pair)
		.when(onward, pupil('aya'))
		.refuses('someone-else-leads');
});
