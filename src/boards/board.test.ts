import { expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { board, type BoardCommand, type BoardEvent } from './board.ts';

const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' };
const turned: BoardEvent = {
	type: 'year-turned',
	next: 'board-27',
	group: 'group-7',
	schoolYear: '2027-2028',
	carried: []
};
const open: BoardCommand = { type: 'open-board', group: 'group-6', schoolYear: '2026-2027', previous: null };
const add: BoardCommand = { type: 'add-note', note: 'n1', area: 'ideas', words: 'Een plant' };

test('a board is opened for a group and a school year', () => {
	given(board).when(open).then(opened);
	expect(given(board, opened).state.opened).toEqual({ group: 'group-6', schoolYear: '2026-2027', previous: null });
});

test('a board that follows another remembers which', () => {
	const asked = given(board).when({ ...open, type: 'open-next-board', previous: 'board-25' });
	asked.then({ ...opened, previous: 'board-25' });
	expect(asked.state.opened?.previous).toBe('board-25');
});

test('a board is opened once', () => given(board, opened).when(open).refuses('board-is-open-already'));

test('a board that was never opened takes nothing', () => given(board).when(add).refuses('board-is-not-open'));

test('a board that was never opened has nothing to take down', () =>
	given(board).when({ type: 'take-down-note', note: 'n1' }).refuses('board-is-not-open'));

test('a board whose year has turned takes nothing more', () => {
	given(board, opened, turned).when(add).refuses('board-is-closed');
	given(board, opened, turned).when({ type: 'undo-act', note: 'n1' }).refuses('board-is-closed');
	given(board, opened, turned).when(open).refuses('board-is-closed');
});

test('a closed board still lets a note be taken down', () =>
	given(board, opened, turned)
		.when({ type: 'take-down-note', note: 'n1' })
		.then({ type: 'note-taken-down', note: 'n1', next: 'board-27' }));

test('the class chooses its own feest', () => {
	const asked = given(board, opened).when({ type: 'choose-feest', feest: 'wave' });
	asked.then({ type: 'feest-chosen', feest: 'wave' });
	expect(asked.state.feest).toBe('wave');
});

const sara: BoardCommand = { type: 'choose-leader', person: 'sara' };
const daanChosen: BoardEvent = { type: 'leader-chosen', person: 'daan' };
const dayBefore = { at: Date.parse('2026-11-20T08:30:00Z') };

test('someone is chosen to lead next', () => {
	const asked = given(board, opened).when(sara);
	asked.then({ type: 'leader-chosen', person: 'sara' });
	expect(asked.state.leader).toMatchObject({ next: 'sara', last: null });
});

test('on a later day, whoever was chosen before has led', () =>
	expect(given(board, opened, [daanChosen, dayBefore]).when(sara).state.leader).toMatchObject({
		next: 'sara',
		last: 'daan'
	}));

test('choosing again on the same day corrects the choice', () =>
	expect(given(board, opened, daanChosen).when(sara).state.leader).toMatchObject({ next: 'sara', last: null }));
