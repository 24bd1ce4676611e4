import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { begun, closed, opened, six, started } from '#testing/monday.ts';
import { sessionsOnBoard, sessionsReactions } from './reactions.ts';
import { sessions } from './sessions.ts';

const going = { stream: 'sessions-1', state: given(sessions, ...begun).state };

test('a board that is opened opens its sessions, for its own group', () => {
	const board = '0193a5b0-7c1e-7d3a-9a51-3f2b6c8d9e10';
	const event = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' } as const;
	expect(sessionsOnBoard(event, { stream: board })).toEqual([
		{
			kind: 'sessions',
			stream: '0193a5b0-7c1e-8d3a-9a51-3f2b6c8d9e1f',
			command: { type: 'open-sessions', board, group: 'group-6' }
		}
	]);
	expect(sessionsOnBoard({ type: 'feest-chosen', feest: 'wave' }, { stream: board })).toEqual([]);
});

test('the streams beside a session begin with it', () =>
	expect(sessionsReactions(started({ names: true }), going)).toEqual([
		{
			kind: 'faces',
			stream: 'faces-1',
			command: {
				type: 'open-faces',
				session: 's1',
				group: 'group-6',
				pupils: six,
				sessions: 'sessions-1',
				aside: 'aside-1',
				revealed: 'revealed-1',
				names: true
			}
		},
		{
			kind: 'aside',
			stream: 'aside-1',
			command: { type: 'open-aside', session: 's1', group: 'group-6', pupils: six }
		},
		{ kind: 'revealed', stream: 'revealed-1', command: { type: 'open-revealed', group: 'group-6' } }
	]));

test('the streams beside a session end with it, and names with faces only if there were', () => {
	const ended = (named: boolean) =>
		sessionsReactions(closed('s1', named), going).map(({ stream, command }) => [stream, command]);
	expect(ended(false)).toEqual([
		['faces-1', { type: 'end-faces' }],
		['aside-1', { type: 'end-aside' }]
	]);
	expect(ended(true).slice(2)).toEqual([['revealed-1', { type: 'end-revealed' }]]);
});

test('no other event of a session asks anything of another stream', () => {
	for (const event of [opened, { type: 'session-begun', session: 's1' } as const])
		expect(sessionsReactions(event, going)).toEqual([]);
	expect(sessionsReactions(started(), { ...going, state: sessions.initial })).toEqual([]);
});
