import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { board, type BoardEvent } from './board.ts';

const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027', previous: 'board-25' };
const added = { type: 'note-added', note: 'n1', area: 'actions', words: 'Iets liefs', place: 'i000' } as const;
const takeDown = { type: 'take-down-note', note: 'n1' } as const;

test('a note is taken down from the board, and asked of the year before', () => {
	const asked = given(board, opened, added).when(takeDown);
	asked.then({ type: 'note-taken-down', note: 'n1', previous: 'board-25' });
	expect(asked.state.notes).toEqual([]);
});

test('a note is taken down from the bin', () =>
	expect(given(board, opened, added, { type: 'note-removed', note: 'n1' }).when(takeDown).state.bin).toEqual([]));

test('a note the board no longer knows can still be taken down', () =>
	given(board, opened).when(takeDown).then({ type: 'note-taken-down', note: 'n1', previous: 'board-25' }));

test('what belonged to a note taken down belongs to nothing, on the board and in the bin', () => {
	const success = (note: string): BoardEvent => ({ ...added, note, area: 'successes', belongsTo: 'n1' });
	const asked = given(board, opened, added, success('s1'), success('s2'), { type: 'note-removed', note: 's2' }).when(
		takeDown
	);
	expect(asked.state.notes[0]?.belongsTo).toBeNull();
	expect(asked.state.bin[0]?.belongsTo).toBeNull();
});

test('a wish from another year goes on in its own direction only', () => {
	const turned: BoardEvent = {
		type: 'year-turned',
		next: 'board-27',
		group: 'g7',
		schoolYear: '2027-2028',
		carried: []
	};
	const taken: BoardEvent = { type: 'note-taken-down', note: 'n1' };
	const closed = given(board, opened, turned);
	closed.when(takeDown).then({ ...taken, previous: 'board-25', next: 'board-27' });
	closed.when({ ...takeDown, toward: 'earlier' }).then({ ...taken, previous: 'board-25' });
	closed.when({ ...takeDown, toward: 'later' }).then({ ...taken, next: 'board-27' });
});

const about = (note: string): BoardEvent[] => [
	{ ...added, note },
	{ type: 'note-edited', note, words: 'Anders' },
	{ type: 'note-carried', note, area: 'goals', words: 'Wij', place: 'i001' },
	{ type: 'helpers-named', note, helpers: ['bas'] },
	{ type: 'act-undone', note }
];

test('taking down withdraws all that was written about that note, and about no other', () => {
	const withdrawn = board.withdraws?.({ type: 'note-taken-down', note: 'n1' });
	expect(about('n1').map((event) => withdrawn?.(event))).toEqual([true, true, true, true, true]);
	expect(about('n2').map((event) => withdrawn?.(event))).toEqual([false, false, false, false, false]);
	expect(withdrawn?.(opened)).toBe(false);
});

test('nothing else withdraws anything', () => {
	expect(board.withdraws?.({ type: 'note-removed', note: 'n1' })).toBeUndefined();
	expect(board.withdraws?.({ type: 'act-undone', note: 'n1' })).toBeUndefined();
});
