import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { begun, byNobody, opened, pupil, screen, shared, started, teacher } from '#testing/monday.ts';
import type { Asked } from './commands.ts';
import { sessions, type SessionsEvent } from './sessions.ts';
import type { Task } from './tasks.ts';

const share: Asked<'share-task'> = { type: 'share-task', session: 's1', task: 'writes', people: ['eva'] };
const pass = (person: string, task: Task = 'leads'): Asked<'pass-task'> => ({
	type: 'pass-task',
	session: 's1',
	task,
	person
});
const absent = (person: string, isAbsent = true): Asked<'mark-absent'> => ({
	type: 'mark-absent',
	session: 's1',
	person,
	absent: isAbsent
});
const sharedTo = (task: Task, people: string[], passed?: string): SessionsEvent => ({
	type: 'task-shared',
	session: 's1',
	task,
	people,
	...(passed && { passed })
});
const marked = (person: string, isAbsent = true): SessionsEvent => ({
	type: 'absence-marked',
	session: 's1',
	person,
	absent: isAbsent
});

test('a task is given to a child, to a pair, or to nobody', () => {
	for (const people of [['eva'], ['eva', 'fay'], []]) {
		const asked = given(sessions, ...begun).when({ ...share, people });
		asked.then(sharedTo('writes', people));
		expect(asked.state.current?.shared).toEqual({ ...shared, writes: people });
	}
});

test('one child cannot be a pair', () =>
	given(sessions, ...begun)
		.when({ ...share, people: ['eva', 'eva'] })
		.then(sharedTo('writes', ['eva'])));

test('a task that stays where it is changes nothing', () => {
	given(sessions, ...begun)
		.when({ ...share, people: ['cem'] })
		.then();
	given(sessions, ...byNobody)
		.when({ ...share, people: [] })
		.then();
});

test('a task goes to a child of this class who is there', () => {
	given(sessions, ...begun)
		.when({ ...share, people: ['eva', 'someone'] })
		.refuses('not-in-this-class');
	given(sessions, ...begun, marked('eva'))
		.when(share)
		.refuses('is-absent');
});

test('a child may pass, and the next one is who is free and had the fewest turns', () => {
	const asked = given(sessions, ...begun).when(pass('aya'), pupil('aya'));
	asked.then(sharedTo('leads', ['eva'], 'aya'));
	expect(asked.state.current?.shared.leads).toEqual(['eva']);
});

test('who leads passes for another child, and so do the teacher and the digibord; no other child does', () => {
	for (const one of [pupil('aya'), pupil('cem'), teacher, screen])
		given(sessions, ...begun)
			.when(pass('cem', 'writes'), one)
			.then(sharedTo('writes', ['eva'], 'cem'));
	given(sessions, ...begun)
		.when(pass('cem', 'writes'), pupil('daan'))
		.refuses('someone-else-leads');
});

test('what was passed on already is passed on once', () =>
	given(sessions, ...begun, sharedTo('leads', ['eva'], 'aya'))
		.when(pass('aya'), pupil('aya'))
		.then());

test('a task does not come back to who passed it, and other tasks do', () => {
	const passed = [sharedTo('leads', ['eva'], 'aya'), sharedTo('leads', ['fay'], 'eva')];
	given(sessions, ...begun, ...passed)
		.when(pass('fay'))
		.then(sharedTo('leads', ['bas'], 'fay'));
	given(sessions, ...begun, ...passed)
		.when(pass('cem', 'writes'))
		.then(sharedTo('writes', ['aya'], 'cem'));
});

test('when everyone passed there is nobody to ask', () => {
	const two = [opened, started({ pupils: ['aya', 'bas'], shared: { ...shared, writes: [], 'minds-teacher': [] } })];
	given(sessions, ...two)
		.when(pass('aya'))
		.then(sharedTo('leads', ['bas'], 'aya'));
	given(sessions, ...two, sharedTo('leads', ['bas'], 'aya'))
		.when(pass('bas'))
		.refuses('nobody-to-ask');
	given(sessions, ...two, marked('bas'))
		.when(pass('aya'))
		.refuses('nobody-to-ask');
});

test('of a pair one passes, and the other stays', () => {
	const pair = sharedTo('leads', ['aya', 'bas']);
	given(sessions, ...begun, pair)
		.when(pass('aya'))
		.then(sharedTo('leads', ['eva', 'bas'], 'aya'));
	const alone = [opened, started({ pupils: ['aya', 'bas'], shared: { ...shared, leads: ['aya', 'bas'] } })];
	given(sessions, ...alone)
		.when(pass('aya'))
		.then(sharedTo('leads', ['bas'], 'aya'));
});

test('the tasks of a child who is not there go to others', () => {
	const asked = given(sessions, ...begun, sharedTo('writes', ['aya', 'cem'])).when(absent('aya'));
	asked.then(marked('aya'), sharedTo('leads', ['eva']), sharedTo('writes', ['fay', 'cem']));
	expect(asked.state.current?.absent).toEqual(['aya']);
});

test('a task nobody else can do is nobody’s', () =>
	given(sessions, opened, started({ pupils: ['aya'], shared: { ...shared, 'minds-time': [] } }))
		.when(absent('aya'))
		.then(marked('aya'), sharedTo('leads', [])));

test('a child without a task is only marked, and who comes late is there again', () => {
	given(sessions, ...begun)
		.when(absent('fay'))
		.then(marked('fay'));
	const late = given(sessions, ...begun, marked('fay'), marked('eva')).when(absent('fay', false));
	late.then(marked('fay', false));
	expect(late.state.current?.absent).toEqual(['eva']);
});

test('a child is marked once, and is one of the class', () => {
	given(sessions, ...begun, marked('fay'))
		.when(absent('fay'))
		.then();
	given(sessions, ...begun)
		.when(absent('fay', false))
		.then();
	given(sessions, ...begun)
		.when(absent('someone'))
		.refuses('not-in-this-class');
});

test('who is not there is not asked', () =>
	given(sessions, ...begun, marked('eva'))
		.when(pass('aya'))
		.then(sharedTo('leads', ['fay'], 'aya')));
