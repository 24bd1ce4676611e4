import { describe, expect, test } from 'vitest';
import { entriesOfCommand, entryOfCommand, entryOfPage, entryOfReading } from './entry.ts';

const group = '0198c0de-0000-7000-8000-00000000005b';
const at = 1_800_000_000_000;
const onBoard = { kind: 'board', stream: 'board-5b', audience: `group:${group}` };
const onAside = { kind: 'aside', stream: 'aside-5b', audience: `teachers:${group}` };
const open = { isConfidential: false, mayBeTold: false, hears: true };

test('a row tells who did which command on what, and nothing that the command says', () => {
	const command = { type: 'add-note', note: 'n1', words: 'we lezen samen' };
	const entry = entryOfCommand(at, { person: 'daan', device: 'tablet' }, onBoard, command, open);
	expect(entry).toEqual({
		at,
		actor: 'daan',
		device: 'tablet',
		act: 'add-note',
		kind: 'board',
		stream: 'board-5b',
		group,
		about: [],
		times: 0
	});
});

test('a command that names another person is about them', () => {
	const about = (person: unknown) =>
		entryOfCommand(at, { person: 'tom' }, onBoard, { type: 'mark-absent', person }, open).about;
	expect(about('daan')).toEqual(['daan']);
	expect(about('tom')).toEqual([]);
	expect(about({ words: 'no id' })).toEqual([]);
});

describe('in a confidential stream', () => {
	const closed = { isConfidential: true, mayBeTold: false, hears: true };

	test('what may not be told is only written down as written, about nobody', () => {
		const entry = entryOfCommand(at, { person: 'tom' }, onAside, { type: 'have-talked', person: 'daan' }, closed);
		expect(entry).toMatchObject({ actor: 'tom', act: 'wrote', about: [] });
	});

	test('who writes what they do not hear is not named with it', () => {
		const daan = { person: 'daan', device: 'tablet' };
		const entry = entryOfCommand(
			at,
			daan,
			onAside,
			{ type: 'ask-to-talk', person: 'daan' },
			{ ...closed, hears: false }
		);
		expect(entry).toMatchObject({ actor: null, device: null, act: 'wrote', about: [], group });
		expect(JSON.stringify(entry)).not.toMatch(/daan|tablet|talk/);
	});

	test('a child that chooses a face is named with the act, never with the face', () => {
		const onFaces = { kind: 'faces', stream: 'faces-5b', audience: `nobody:${group}` };
		const may = { isConfidential: true, mayBeTold: true, hears: false };
		const command = { type: 'choose-face', person: 'daan', face: 'sad' };
		const own = entryOfCommand(at, { person: 'daan' }, onFaces, command, may);
		expect(own).toMatchObject({ actor: 'daan', act: 'choose-face', about: [] });
		expect(entryOfCommand(at, { person: 'digibord' }, onFaces, command, may).about).toEqual(['daan']);
		expect(JSON.stringify(own)).not.toContain('sad');
	});
});

test('reading tells of which group, and how often a reader came back', () =>
	expect(entryOfReading(at, { person: 'tom' }, 'ended', onAside, 3)).toMatchObject({ act: 'ended', group, times: 3 }));

test('the audience of all staff is of no group', () =>
	expect(entryOfReading(at, { person: 'tom' }, 'opened', { ...onAside, audience: 'staff' }).group).toBeNull());

test('whom a page is about stands there once each, in order, so that the same page has the same row', () =>
	expect(entryOfPage(at, { person: 'tom' }, 'export', ['noor', 'daan', 'noor']).about).toEqual(['daan', 'noor']));

const onSchool = { kind: 'school', stream: 'school', audience: 'staff' };

test('a role that was given or taken is named, and the group it is of', () => {
	const by = { person: 'marijke' };
	const appoint = { type: 'appoint', person: 'tom', role: 'coordinator', until: null };
	expect(entryOfCommand(at, by, onSchool, appoint, open)).toMatchObject({
		act: 'appoint:coordinator',
		group: null,
		about: ['tom']
	});
	const join = { type: 'join-group', person: 'tom', role: 'teacher', group };
	expect(entryOfCommand(at, by, onSchool, join, open)).toMatchObject({ act: 'join-group:teacher', group });
	// words stay out, whatever a field of that name should hold
	const odd = entryOfCommand(at, by, onSchool, { type: 'say', role: 'Wij lezen samen', group: 'groep 5' }, open);
	expect(odd).toMatchObject({ act: 'say', group: null });
});

test('what was done to several at once is told part by part, alike ones in one row', () => {
	const join = (person: string, role = 'pupil') => ({ type: 'join-group', person, role, group });
	const all = {
		type: 'do-all',
		commands: [{ type: 'close-group', group }, join('noor'), join('daan'), join('tom', 'teacher')]
	};
	const rows = entriesOfCommand(at, { person: 'marijke' }, onSchool, all, open);
	expect(rows.map(({ act, about }) => [act, ...about])).toEqual([
		['close-group'],
		['join-group:pupil', 'daan', 'noor'],
		['join-group:teacher', 'tom']
	]);
});
