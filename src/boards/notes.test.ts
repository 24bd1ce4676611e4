import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { board, type BoardCommand, type BoardEvent } from './board.ts';
import { limits } from './limits.ts';
import type { Area } from './note.ts';

const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' };
const added = (note: string, area: Area, place: string) =>
	({ type: 'note-added', note, area, words: `over ${note}`, place }) as const;
const add = { type: 'add-note', note: 'n1', area: 'ideas', words: 'Een plant' } as const;
const line = [[10, 10, 5, 5]];
const ids = (notes: { id: string }[]) => notes.map(({ id }) => id);

test('a note needs only a few words', () =>
	given(board, opened)
		.when(add)
		.then({ ...add, type: 'note-added', place: 'i000' }));

test('words are tidied: no space around them, one space between', () =>
	given(board, opened)
		.when({ ...add, words: '  Een\n\t plant\u0000 ' })
		.then({ ...add, type: 'note-added', place: 'i000' }));

test('a note may be only a drawing', () =>
	given(board, opened)
		.when({ ...add, words: ' ', drawing: line })
		.then({ type: 'note-added', note: 'n1', area: 'ideas', words: '', drawing: line, place: 'i000' }));

test('a note with nothing on it is not put up', () => {
	given(board, opened)
		.when({ ...add, words: ' \u200b ' })
		.refuses('note-is-empty');
	given(board, opened)
		.when({ ...add, words: '', drawing: [] })
		.refuses('note-is-empty');
});

test('words have a limit', () => {
	const longest = 'a'.repeat(limits.words);
	given(board, opened)
		.when({ ...add, words: `${longest} ` })
		.then({ ...add, type: 'note-added', words: longest, place: 'i000' });
	given(board, opened)
		.when({ ...add, words: `${longest}a` })
		.refuses('words-too-long');
});

test('a drawing has a limit, in strokes and in size', () => {
	const strokes = Array.from({ length: limits.strokes + 1 }, () => [1, 1]);
	given(board, opened)
		.when({ ...add, drawing: strokes })
		.refuses('drawing-too-large');
	const stroke = Array.from({ length: limits.drawing + 2 }, () => 1);
	given(board, opened)
		.when({ ...add, drawing: [stroke] })
		.refuses('drawing-too-large');
	const largest = given(board, opened).when({ ...add, drawing: [stroke.slice(2)] });
	expect(largest.state.notes[0]?.drawing?.[0]).toHaveLength(limits.drawing);
});

test('a note is put up once, also when it lies in the bin', () => {
	given(board, opened, added('n1', 'ideas', 'i000'))
		.when(add)
		.refuses('note-exists');
	given(board, opened, added('n1', 'ideas', 'i000'), { type: 'note-removed', note: 'n1' })
		.when(add)
		.refuses('note-exists');
});

const full = Array.from({ length: limits.notesPerArea }, (_, index) => added(`f${index}`, 'ideas', `j${100 + index}`));

test('an area takes only so many notes', () => {
	given(board, opened, ...full)
		.when(add)
		.refuses('area-is-full');
	given(board, opened, ...full, added('n2', 'successes', 'i000'))
		.when({ type: 'move-note', note: 'n2', area: 'ideas', before: null })
		.refuses('area-is-full');
});

test('in a full area notes can still change places', () =>
	expect(
		given(board, opened, ...full)
			.when({ type: 'move-note', note: 'f0', area: 'ideas', before: null })
			.state.notes.at(-1)?.id
	).toBe('f0'));

test('a note gets what its area asks: a goal, a task, a day', () => {
	const { notes } = given(
		board,
		opened,
		added('goal', 'goals', 'i000'),
		added('action', 'actions', 'i001'),
		added('plan', 'planning', 'i002'),
		added('idea', 'ideas', 'i003')
	).state;
	expect(notes[0]?.goal).toEqual({
		measure: { kind: 'none' },
		starts: '2026-11-23',
		ends: '2026-12-28',
		points: [],
		outcome: 'open'
	});
	expect(notes[1]?.task).toEqual({ who: [], everyone: false, due: null, status: 'to-do' });
	expect(notes[2]?.day).toBe('2026-11-23');
	expect(notes[3]).toMatchObject({ goal: null, task: null, day: null });
});

test('planning takes the day that was given', () => {
	const asked = given(board, opened).when({ ...add, area: 'planning', day: '2026-11-25' });
	asked.then({ ...add, type: 'note-added', area: 'planning', place: 'i000', day: '2026-11-25' });
	expect(asked.state.notes[0]?.day).toBe('2026-11-25');
});

const action = [opened, added('a1', 'actions', 'i000'), added('i1', 'ideas', 'i001')];
const success = { ...add, area: 'successes', belongsTo: 'a1' } as const;

test('a success may belong to a goal or an action', () =>
	expect(
		given(board, ...action)
			.when(success)
			.state.notes.at(-1)?.belongsTo
	).toBe('a1'));

test('a success belongs only to a goal or an action on the board', () => {
	given(board, ...action)
		.when({ ...success, belongsTo: 'i1' })
		.refuses('belongs-to-nothing');
	given(board, ...action)
		.when({ ...success, belongsTo: 'gone' })
		.refuses('belongs-to-nothing');
});

test('only a success belongs to something', () =>
	given(board, ...action)
		.when({ ...success, area: 'ideas' })
		.refuses('not-a-success'));

const edit = { type: 'edit-note', note: 'n1', revision: 0, words: 'Twee planten', drawing: null } as const;
const one = [opened, added('n1', 'ideas', 'i000')];

test('anyone on the board may edit a note', () => {
	const asked = given(board, ...one).when(edit, { actor: 'bas' });
	asked.then({ type: 'note-edited', note: 'n1', words: 'Twee planten' });
	expect(asked.state.notes[0]).toMatchObject({ words: 'Twee planten', revision: 1, by: 'ada' });
});

test('an edit tells of the drawing only when it changed', () => {
	const drawn: BoardEvent = { ...added('n1', 'ideas', 'i000'), drawing: line };
	given(board, opened, drawn)
		.when({ ...edit, drawing: line })
		.then({ type: 'note-edited', note: 'n1', words: 'Twee planten' });
	const wiped = given(board, opened, drawn).when(edit);
	wiped.then({ type: 'note-edited', note: 'n1', words: 'Twee planten', drawing: null });
	expect(wiped.state.notes[0]?.drawing).toBeNull();
});

test('who edits words that changed meanwhile is told', () =>
	given(board, ...one, { type: 'note-edited', note: 'n1', words: 'Drie' })
		.when(edit)
		.refuses('changed-meanwhile'));

test('an edit keeps to the same limits', () => {
	given(board, ...one)
		.when({ ...edit, words: 'a'.repeat(141) })
		.refuses('words-too-long');
	given(board, ...one)
		.when({ ...edit, words: '' })
		.refuses('note-is-empty');
});

const three = [opened, added('n1', 'ideas', 'i000'), added('n2', 'ideas', 'i001'), added('n3', 'ideas', 'i002')];
const move = { type: 'move-note', note: 'n3', area: 'ideas', before: 'n2' } as const;

test('a note hangs before the one it is moved to, or last', () => {
	const between = given(board, ...three).when(move);
	between.then({ type: 'note-moved', note: 'n3', area: 'ideas', place: 'i000i' });
	expect(ids(between.state.notes)).toEqual(['n1', 'n3', 'n2']);
	expect(ids(given(board, ...three).when({ ...move, before: 'n1' }).state.notes)).toEqual(['n3', 'n1', 'n2']);
	expect(ids(given(board, ...three).when({ ...move, note: 'n1', before: null }).state.notes)).toEqual([
		'n2',
		'n3',
		'n1'
	]);
});

test('a note moved to one that is gone or elsewhere hangs last', () => {
	expect(ids(given(board, ...three).when({ ...move, note: 'n1', before: 'gone' }).state.notes).at(-1)).toBe('n1');
	expect(ids(given(board, ...three).when({ ...move, note: 'n1', area: 'goals' }).state.notes).at(-1)).toBe('n1');
});

test('moving there and back loses nothing', () => {
	const there: BoardEvent[] = [
		added('g1', 'goals', 'i000'),
		{ type: 'measure-set', note: 'g1', measure: { kind: 'yes-no' }, starts: '2026-11-23', ends: '2026-12-18' },
		{ type: 'note-moved', note: 'g1', area: 'actions', place: 'i001' }
	];
	const back = given(board, opened, ...there).when({
		type: 'move-note',
		note: 'g1',
		area: 'goals',
		before: null
	}).state;
	expect(back.notes[0]).toMatchObject({ goal: { measure: { kind: 'yes-no' } }, task: { status: 'to-do' } });
});

test('a removed note lies in the bin', () => {
	const asked = given(board, ...three).when({ type: 'remove-note', note: 'n1' });
	asked.then({ type: 'note-removed', note: 'n1' });
	expect(ids(asked.state.notes)).toEqual(['n2', 'n3']);
	expect(ids(asked.state.bin)).toEqual(['n1']);
});

test('a full bin forgets its oldest note, and what belonged to it belongs to nothing', () => {
	const old: BoardEvent[] = [
		added('old', 'actions', 'i000'),
		{ ...added('fruit', 'successes', 'i001'), belongsTo: 'old' },
		{ type: 'note-removed', note: 'old' }
	];
	const bin = full.slice(1, limits.binned).map(({ note }): BoardEvent => ({ type: 'note-removed', note }));
	const asked = given(board, opened, ...old, ...full, ...bin).when({ type: 'remove-note', note: 'f0' });
	asked.then({ type: 'note-forgotten', note: 'old' }, { type: 'note-removed', note: 'f0' });
	expect(asked.state.bin).toHaveLength(limits.binned);
	expect(asked.state.notes.find(({ id }) => id === 'fruit')?.belongsTo).toBeNull();
});

test('helpers are named, each once', () => {
	const asked = given(board, ...one).when({ type: 'name-helpers', note: 'n1', helpers: ['bas', 'noor', 'bas'] });
	asked.then({ type: 'helpers-named', note: 'n1', helpers: ['bas', 'noor'] });
	expect(asked.state.notes[0]?.helpers).toEqual(['bas', 'noor']);
});

test('what a success came from can be said later, and taken back', () => {
	const board1 = [opened, added('s1', 'successes', 'i000'), added('g1', 'goals', 'i001')];
	const asked = given(board, ...board1).when({ type: 'link-success', note: 's1', to: 'g1' });
	asked.then({ type: 'success-linked', note: 's1', to: 'g1' });
	expect(asked.state.notes.find(({ id }) => id === 's1')?.belongsTo).toBe('g1');
	const taken = given(board, ...board1, { type: 'success-linked', note: 's1', to: 'g1' });
	expect(taken.when({ type: 'link-success', note: 's1', to: null }).state.notes[0]?.belongsTo).toBeNull();
});

test('only a success belongs to something, and only to a goal or an action', () => {
	const hanging = [
		opened,
		added('s1', 'successes', 'i000'),
		added('g1', 'goals', 'i001'),
		added('p1', 'planning', 'i002')
	];
	const asks = (note: string, to: string) => given(board, ...hanging).when({ type: 'link-success', note, to });
	asks('g1', 's1').refuses('not-a-success');
	asks('s1', 'p1').refuses('belongs-to-nothing');
	asks('s1', 'gone').refuses('belongs-to-nothing');
	asks('gone', 'g1').refuses('note-unknown');
});

test('a day is chosen, and taken away where it is not needed', () => {
	const planned = [opened, added('p1', 'planning', 'i000')];
	const asked = given(board, ...planned).when({ type: 'set-day', note: 'p1', day: '2026-11-27' });
	asked.then({ type: 'day-set', note: 'p1', day: '2026-11-27' });
	expect(asked.state.notes[0]?.day).toBe('2026-11-27');
	given(board, ...planned)
		.when({ type: 'set-day', note: 'p1', day: null })
		.refuses('planning-needs-a-day');
	given(board, ...one)
		.when({ type: 'set-day', note: 'n1', day: null })
		.then({ type: 'day-set', note: 'n1' });
});

test('what is not on the board cannot be changed', () => {
	const commands: BoardCommand[] = [
		edit,
		move,
		{ type: 'remove-note', note: 'n1' },
		{ type: 'undo-act', note: 'n1' },
		{ type: 'name-helpers', note: 'n1', helpers: [] },
		{ type: 'set-day', note: 'n1', day: null },
		{ type: 'set-status', note: 'n1', status: 'done' },
		{ type: 'share-out', note: 'n1', who: [], everyone: true, due: null },
		{ type: 'add-progress', note: 'n1', value: 1 },
		{ type: 'conclude-goal', note: 'n1', outcome: 'reached' },
		{ type: 'extend-goal', note: 'n1', ends: '2026-12-24' },
		{ type: 'set-measure', note: 'n1', measure: { kind: 'none' }, starts: '2026-11-23', ends: '2026-12-24' }
	];
	for (const command of commands) given(board, opened).when(command).refuses('note-unknown');
});
