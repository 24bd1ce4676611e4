import { expect, test } from 'vitest';
import { fold, NotUnderstood } from '#kernel/replay.ts';
import samples from './board.samples.json' with { type: 'json' };
import { board, type BoardEvent } from './board.ts';

const recorded = samples as BoardEvent[];
const context = { actor: 'ada', at: Date.parse('2026-11-23T08:30:00Z') };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const everWritten: Record<BoardEvent['type'], true> = {
	'board-opened': true,
	'note-added': true,
	'note-edited': true,
	'note-moved': true,
	'note-removed': true,
	'note-forgotten': true,
	'note-taken-down': true,
	'act-undone': true,
	'helpers-named': true,
	'success-linked': true,
	'measure-set': true,
	'progress-added': true,
	'goal-concluded': true,
	'goal-extended': true,
	'action-shared-out': true,
	'status-set': true,
	'day-set': true,
	'leader-chosen': true,
	'feest-chosen': true,
	'year-turned': true,
	'note-carried': true
};

test('every event ever written has a recorded sample (K5)', () =>
	expect(new Set(recorded.map(({ type }) => type))).toEqual(new Set(Object.keys(everWritten))));

test('every recorded sample still means something (K5)', () => {
	let state = board.initial;
	for (const event of recorded) {
		const after = fold(board, state, [event], context);
		expect(after, event.type).not.toEqual(state);
		state = after;
	}
});

test('the recorded history still comes to the same board (K5)', () =>
	expect(recorded.reduce((state, event) => fold(board, state, [event], context), board.initial)).toMatchObject({
		notes: [{ id: 'n1', goal: { outcome: 'reached', ends: '2027-01-15', points: [{ on: '2026-11-23', value: 14 }] } }],
		bin: [],
		leader: { next: 'noor', last: null },
		feest: 'wave',
		turned: 'board-27'
	}));

test('an event these rules do not know is not guessed at (K18)', () => {
	const unknown = { type: 'note-sung' } as unknown as BoardEvent;
	expect(() => fold(board, board.initial, [unknown], context)).toThrow(NotUnderstood);
});
