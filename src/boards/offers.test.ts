import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { board, type BoardEvent } from './board.ts';
import { asSuccess, offersOf } from './offers.ts';

const history: BoardEvent[] = [
	{ type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' },
	{ type: 'note-added', note: 'goal', area: 'goals', words: 'Wij lezen', place: 'i000', drawing: [[1, 1]] },
	{ type: 'note-added', note: 'action', area: 'actions', words: 'Boeken halen', place: 'i001' },
	{ type: 'note-added', note: 'busy', area: 'actions', words: 'Hoek maken', place: 'i002' },
	{ type: 'note-added', note: 'let-go', area: 'goals', words: 'Wij rennen', place: 'i003' },
	{ type: 'goal-concluded', note: 'goal', outcome: 'reached' },
	{ type: 'goal-concluded', note: 'let-go', outcome: 'let-go' },
	{ type: 'status-set', note: 'action', status: 'done' },
	{ type: 'status-set', note: 'busy', status: 'doing' }
];
const offered = (...more: BoardEvent[]) => offersOf(given(board, ...history, ...more).state).map(({ id }) => id);

test('reached goals and finished actions offer themselves', () => expect(offered()).toEqual(['goal', 'action']));

test('what became a success, or was set aside, offers itself no more', () => {
	const { state } = given(board, ...history);
	const [goal] = offersOf(state);
	if (!goal) throw new Error('the goal offers itself');
	const tapped = given(board, ...history).when(asSuccess(goal, 's1')).state;
	expect(tapped.notes.at(-1)).toMatchObject({ words: 'Wij lezen', drawing: [[1, 1]], belongsTo: 'goal' });
	expect(offersOf(tapped).map(({ id }) => id)).toEqual(['action']);
	expect(offersOf(state, new Set(['action'])).map(({ id }) => id)).toEqual(['goal']);
});

test('what hangs elsewhere now offers itself no more', () =>
	expect(offered({ type: 'note-moved', note: 'action', area: 'ideas', place: 'i009' })).toEqual(['goal']));
