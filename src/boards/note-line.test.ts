import { expect, test } from 'vitest';
import words from '../../messages/nl/board.json' with { type: 'json' };
import { sayIn } from '#ui/say.ts';
import type { Goal, Note, Task } from './note.ts';
import { lineOf, whenDue } from './note-line.ts';

const telling = {
	say: sayIn('nl', { board: words }),
	language: 'nl',
	people: [
		{ id: 'aya', name: 'Aya', role: 'pupil' },
		{ id: 'bram', name: 'Bram', role: 'pupil' }
	],
	today: '2026-11-25'
} as const;
const goal: Goal = { measure: { kind: 'none' }, starts: '2026-11-02', ends: '2026-12-09', points: [], outcome: 'open' };
const task: Task = { who: [], everyone: false, due: null, status: 'to-do' };
const note = (part: Partial<Note>): string =>
	lineOf(
		{
			id: 'n',
			area: 'ideas',
			words: '',
			drawing: null,
			helpers: [],
			belongsTo: null,
			goal: null,
			task: null,
			day: null,
			place: 'i000',
			by: 'aya',
			on: '2026-11-25',
			revision: 0,
			acts: [],
			...part
		},
		telling
	);
const action = (part: Partial<Task>, helpers: string[] = []) =>
	note({ area: 'actions', helpers, task: { ...task, ...part } });
const aim = (part: Partial<Goal>) => note({ area: 'goals', goal: { ...goal, ...part } });

test('a goal tells how far the class is and how long it has', () => {
	expect(aim({})).toBe('nog 2 weken');
	expect(aim({ measure: { kind: 'count', from: 0, to: 10 }, points: [{ on: '2026-11-20', value: 7 }] })).toBe(
		'7 van 10 · nog 2 weken'
	);
	expect(aim({ measure: { kind: 'share', from: 4, outOf: 28 } })).toBe('4 van 28 · nog 2 weken');
	expect(aim({ measure: { kind: 'yes-no' }, ends: '2026-11-26' })).toBe('nog niet · nog 1 dag');
});

test('a goal whose time is over, that was reached, let go or is still to start says so', () => {
	expect(aim({ ends: '2026-11-24' })).toBe('de tijd is om');
	expect(aim({ outcome: 'reached' })).toBe('gehaald');
	expect(aim({ outcome: 'let-go' })).toBe('losgelaten');
	expect(aim({ starts: '2026-11-30' })).toBe('begint 30 nov');
});

test('an action tells who does it, when, and how it goes', () => {
	expect(action({ who: ['aya', 'bram'], due: '2026-11-25' })).toBe('Aya en Bram · vandaag');
	expect(action({ everyone: true, status: 'doing' })).toBe('iedereen · bezig');
	expect(action({ who: ['aya'] }, ['bram'])).toBe('Aya · met hulp van Bram');
	expect(action({})).toBe('');
});

test('an action whose doers want help says that first, one that is done no longer says when', () => {
	expect(action({ who: ['bram'], status: 'help-wanted', due: '2026-11-25' })).toBe('Bram zoekt hulp');
	expect(action({ status: 'help-wanted' })).toBe('hulp gevraagd');
	expect(action({ who: ['bram'], status: 'done', due: '2026-11-25' })).toBe('Bram · klaar');
});

test('a success thanks who helped; who is no longer known is not named', () => {
	expect(note({ area: 'successes', helpers: ['aya', 'gone', 'bram'] })).toBe('met hulp van Aya en Bram');
	expect(note({ area: 'successes' })).toBe('');
});

test('a day is said as near as it is', () => {
	expect(whenDue('2026-11-26', telling)).toBe('morgen');
	expect(whenDue('2026-11-27', telling)).toBe('vrijdag');
	expect(whenDue('2026-12-04', telling)).toBe('4 dec');
	expect(whenDue('2026-11-24', telling)).toBe('24 nov');
});
