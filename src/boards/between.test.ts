import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { between } from './between.ts';
import { board } from './board.ts';
import type { BoardEvent } from './events.ts';

const at = (...more: BoardEvent[]) =>
	given(board, { type: 'board-opened', group: 'g', schoolYear: '2026-2027' } as BoardEvent, ...more).state;
const added = (note: string, area: 'successes' | 'goals' | 'actions'): BoardEvent => ({
	type: 'note-added',
	note,
	area,
	words: note,
	place: note
});
const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);

const before: BoardEvent[] = [added('act', 'actions'), added('goal', 'goals'), added('old', 'successes')];

test('between two looks at the same board nothing came', () =>
	expect(between(at(...before), at(...before))).toEqual({ finished: [], fresh: [] }));

test('what was put up is new, and what was taken away is not told', () => {
	const { fresh, finished } = between(
		at(...before),
		at(...before, added('new', 'successes'), { type: 'note-removed', note: 'old' })
	);
	expect([ids(fresh), ids(finished)]).toEqual([['new'], []]);
});

test('an action that was done and a goal that was reached are finished', () => {
	const done: BoardEvent[] = [
		{ type: 'status-set', note: 'act', status: 'done' },
		{ type: 'goal-concluded', note: 'goal', outcome: 'reached' }
	];
	expect(ids(between(at(...before), at(...before, ...done)).finished)).toEqual(['act', 'goal']);
	expect(between(at(...before, ...done), at(...before, ...done)).finished).toEqual([]);
});

test('a goal that was let go and an action that did not work out are not finished', () => {
	const other: BoardEvent[] = [
		{ type: 'status-set', note: 'act', status: 'not-managed' },
		{ type: 'goal-concluded', note: 'goal', outcome: 'let-go' }
	];
	expect(between(at(...before), at(...before, ...other)).finished).toEqual([]);
});
