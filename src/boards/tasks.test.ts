import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { board, type BoardEvent } from './board.ts';
import { taskStatuses } from './note.ts';

const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' };
const added: BoardEvent = { type: 'note-added', note: 'a1', area: 'actions', words: 'Boeken halen', place: 'i000' };
const idea: BoardEvent = { ...added, area: 'ideas' };
const shareOut = {
	type: 'share-out',
	note: 'a1',
	who: ['bas', 'noor', 'bas'],
	everyone: false,
	due: '2026-11-27'
} as const;
const two = { ...shareOut, who: [...shareOut.who] };

test('an action goes to one or several people, each once, with a day', () => {
	const asked = given(board, opened, added).when(two);
	asked.then({ type: 'action-shared-out', note: 'a1', who: ['bas', 'noor'], due: '2026-11-27' });
	expect(asked.state.notes[0]?.task).toEqual({
		who: ['bas', 'noor'],
		everyone: false,
		due: '2026-11-27',
		status: 'to-do'
	});
});

test('an action for everyone names no one', () => {
	const asked = given(board, opened, added).when({ ...two, everyone: true, due: null });
	asked.then({ type: 'action-shared-out', note: 'a1', everyone: true });
	expect(asked.state.notes[0]?.task).toMatchObject({ who: [], everyone: true, due: null });
});

test('an action can be nobody’s again', () =>
	given(board, opened, added)
		.when({ ...two, who: [], due: null })
		.then({ type: 'action-shared-out', note: 'a1' }));

test('an action is to do, busy, done, not managed, or in need of help, and may go back', () => {
	for (const status of taskStatuses) {
		const asked = given(board, opened, added, { type: 'status-set', note: 'a1', status: 'done' }).when({
			type: 'set-status',
			note: 'a1',
			status
		});
		asked.then({ type: 'status-set', note: 'a1', status });
		expect(asked.state.notes[0]?.task?.status).toBe(status);
	}
});

test('sharing out keeps the status, and the status keeps who', () => {
	const shared: BoardEvent = { type: 'action-shared-out', note: 'a1', who: ['bas'] };
	const asked = given(board, opened, added, shared).when({ type: 'set-status', note: 'a1', status: 'doing' });
	expect(asked.state.notes[0]?.task).toMatchObject({ who: ['bas'], status: 'doing' });
});

test('only an action has a status and is shared out', () => {
	given(board, opened, idea).when(two).refuses('not-an-action');
	given(board, opened, idea).when({ type: 'set-status', note: 'a1', status: 'done' }).refuses('not-an-action');
});
