import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { board, type BoardCommand, type BoardEvent } from './board.ts';
import { limits } from './limits.ts';
import type { Area } from './note.ts';
import { lastActOf } from './undo.ts';

const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' };
const added = (note: string, area: Area, place: string) =>
	({ type: 'note-added', note, area, words: `over ${note}`, place }) as const;
const undo: BoardCommand = { type: 'undo-act', note: 'n1' };
const undone: BoardEvent = { type: 'act-undone', note: 'n1' };
const removed: BoardEvent = { type: 'note-removed', note: 'n1' };
const one = [opened, added('n1', 'ideas', 'i000')];
const by = (actor: string, minute = 30) => ({ actor, at: Date.parse(`2026-11-23T08:${minute}:00Z`) });

test('undoing a new note takes it away', () => {
	const asked = given(board, ...one).when(undo);
	asked.then(undone);
	expect(asked.state).toMatchObject({ notes: [], bin: [] });
});

test('undoing an edit brings the words and the drawing back, and counts as an edit', () => {
	const drawn: BoardEvent = { ...added('n1', 'ideas', 'i000'), drawing: [[1, 1, 2, 2]] };
	const edited: BoardEvent = { type: 'note-edited', note: 'n1', words: 'Anders', drawing: null };
	const [note] = given(board, opened, drawn, edited).when(undo).state.notes;
	expect(note).toMatchObject({ words: 'over n1', drawing: [[1, 1, 2, 2]], revision: 2 });
	given(board, opened, drawn, edited, undone)
		.when({ type: 'edit-note', note: 'n1', revision: 1, words: 'Nog anders', drawing: null })
		.refuses('changed-meanwhile');
});

test('undoing a move brings a note back to its area and place', () => {
	const before = [...one, added('n2', 'ideas', 'i001')];
	const moved: BoardEvent = { type: 'note-moved', note: 'n1', area: 'goals', place: 'i002' };
	expect(given(board, ...before, moved).when(undo).state).toEqual(given(board, ...before).state);
});

test('a place taken meanwhile gives way to the next one', () => {
	const moved: BoardEvent = { type: 'note-moved', note: 'n1', area: 'ideas', place: 'i005' };
	const asked = given(board, ...one, moved, added('n2', 'ideas', 'i000'), added('n3', 'ideas', 'i001')).when(undo);
	asked.then({ ...undone, place: 'i000i' });
	expect(asked.state.notes.map(({ id }) => id)).toEqual(['n2', 'n1', 'n3']);
});

test('undoing a removal brings the note back from the bin', () =>
	expect(given(board, ...one, removed).when(undo).state).toEqual(given(board, ...one).state));

test('a note that comes back from a full bin belongs no more to what fell out of it to make room', () => {
	const success: BoardEvent = { ...added('n1', 'successes', 'i000'), belongsTo: 'goal' };
	const before = [opened, added('goal', 'goals', 'i000'), success, { type: 'note-removed', note: 'goal' } as const];
	const filling = Array.from({ length: limits.binned - 1 }, (_, n): BoardEvent[] => [
		added(`x${n}`, 'ideas', 'i000'),
		{ type: 'note-removed', note: `x${n}` }
	]).flat();
	expect(given(board, ...before, ...filling).state.notes).toMatchObject([{ id: 'n1', belongsTo: 'goal' }]);
	const forgets: BoardEvent = { type: 'note-forgotten', note: 'goal' };
	given(board, ...before, ...filling)
		.when({ type: 'remove-note', note: 'n1' })
		.then(forgets, removed);
	expect(given(board, ...before, ...filling, forgets, removed).when(undo).state.notes).toMatchObject([
		{ id: 'n1', belongsTo: null }
	]);
});

test('acts are undone newest first', () => {
	const done: BoardEvent = { type: 'status-set', note: 'n1', status: 'done' };
	const helped: BoardEvent = { type: 'helpers-named', note: 'n1', helpers: ['bas'] };
	const action = [opened, added('n1', 'actions', 'i000')];
	const once = given(board, ...action, done, helped).when(undo);
	expect(once.state.notes[0]).toMatchObject({ helpers: [], task: { status: 'done' } });
	expect(given(board, ...action, done, helped, undone).when(undo).state).toEqual(given(board, ...action).state);
});

test('no one undoes what another did', () => {
	given(board, ...one)
		.when(undo, by('bas'))
		.refuses('nothing-to-undo');
	given(board, ...one, [removed, by('bas')])
		.when(undo)
		.refuses('nothing-to-undo');
});

test('only the last few acts on a note can be undone', () => {
	const edits = Array.from({ length: limits.actsPerNote }, (_, edit): BoardEvent => ({
		type: 'note-edited',
		note: 'n1',
		words: `keer ${edit}`
	}));
	const undos = edits.map(() => undone);
	given(board, ...one, ...edits, ...undos)
		.when(undo)
		.refuses('nothing-to-undo');
	expect(given(board, ...one, ...edits, ...undos).state.notes[0]?.words).toBe('over n1');
});

test('undoing keeps to the room of an area', () => {
	const full = Array.from({ length: limits.notesPerArea }, (_, index) =>
		added(`f${index}`, 'ideas', `j${100 + index}`)
	);
	given(board, ...one, removed, ...full)
		.when(undo)
		.refuses('area-is-full');
	const moved: BoardEvent = { type: 'note-moved', note: 'n1', area: 'successes', place: 'i001' };
	given(board, ...one, moved, ...full)
		.when(undo)
		.refuses('area-is-full');
	given(board, ...one, ...full.slice(1), { type: 'note-edited', note: 'n1', words: 'Vol' })
		.when(undo)
		.then(undone);
});

test('undoing opens no fourth goal', () => {
	const goal = [opened, added('n1', 'goals', 'i000')];
	const three = ['g2', 'g3', 'g4'].map((id, index) => added(id, 'goals', `i00${index + 1}`));
	given(board, ...goal, removed, ...three)
		.when(undo)
		.refuses('too-many-open-goals');
	given(board, ...goal, { type: 'goal-concluded', note: 'n1', outcome: 'let-go' }, ...three)
		.when(undo)
		.refuses('too-many-open-goals');
	given(board, ...goal, { type: 'note-moved', note: 'n1', area: 'ideas', place: 'i009' }, ...three)
		.when(undo)
		.refuses('too-many-open-goals');
});

test('a person’s newest act is found, also in the bin', () => {
	const history: [BoardEvent, { actor: string; at: number }][] = [
		[opened, by('ada')],
		[added('n1', 'ideas', 'i000'), by('ada', 31)],
		[added('n2', 'ideas', 'i001'), by('ada', 32)],
		[added('n3', 'ideas', 'i002'), by('bas', 33)],
		[{ type: 'note-edited', note: 'n1', words: 'Later' }, by('ada', 34)]
	];
	const removal: [BoardEvent, { actor: string; at: number }] = [{ type: 'note-removed', note: 'n2' }, by('ada', 35)];
	expect(lastActOf(given(board, ...history).state, 'ada')).toBe('n1');
	expect(lastActOf(given(board, ...history).state, 'bas')).toBe('n3');
	expect(lastActOf(given(board, ...history, removal).state, 'ada')).toBe('n2');
});

test('who did nothing, or was followed by another, has no last act', () => {
	const edit: [BoardEvent, { actor: string }] = [{ type: 'note-edited', note: 'n1', words: 'Bas was hier' }, by('bas')];
	expect(lastActOf(given(board, ...one).state, 'bas')).toBeNull();
	expect(lastActOf(given(board, ...one, edit).state, 'ada')).toBeNull();
});

test('on a closed board there is no last act', () => {
	const turned: BoardEvent = { type: 'year-turned', next: 'b27', group: 'g7', schoolYear: '2027-2028', carried: [] };
	expect(lastActOf(given(board, ...one, turned).state, 'ada')).toBeNull();
});
