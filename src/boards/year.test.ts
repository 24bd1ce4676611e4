import { expect, test } from 'vitest';
import { wasRefused } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { given } from '#testing/given.ts';
import { board, type BoardEvent } from './board.ts';
import type { Area } from './note.ts';
import { boardReactions } from './reactions.ts';

const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' };
const added = (note: string, area: Area, place: string): BoardEvent => ({
	type: 'note-added',
	note,
	area,
	words: `over ${note}`,
	place
});
const year: BoardEvent[] = [
	opened,
	added('success', 'successes', 'i000'),
	added('open', 'goals', 'i001'),
	{ type: 'measure-set', note: 'open', measure: { kind: 'yes-no' }, starts: '2026-11-23', ends: '2026-12-18' },
	{ type: 'progress-added', note: 'open', value: 1 },
	{ type: 'helpers-named', note: 'open', helpers: ['noor'] },
	added('reached', 'goals', 'i002'),
	{ type: 'goal-concluded', note: 'reached', outcome: 'reached' },
	added('action', 'actions', 'i003'),
	added('plan', 'planning', 'i004'),
	added('idea', 'ideas', 'i005')
];
const turn = { type: 'turn-year', next: 'board-27', group: 'group-7', schoolYear: '2027-2028' } as const;
const turned: BoardEvent = { ...turn, type: 'year-turned', carried: ['success', 'open'] };
const june = { actor: 'teacher', at: Date.parse('2027-07-05T10:00:00Z') };

const nextBoard = () => {
	const state = given(board, ...year, turned).state;
	return boardReactions(turned, { stream: 'board-26', state }).reduce((next, { command }) => {
		const decision = board.decide(next, command, june);
		if (wasRefused(decision)) throw new Error(decision.refused);
		return fold(board, next, decision, june);
	}, board.initial);
};

test('turning the year names the successes and the goals still open', () => {
	const asked = given(board, ...year).when(turn);
	asked.then(turned);
	expect(asked.state.turned).toBe('board-27');
});

test('a year turns to a later one', () =>
	given(board, ...year)
		.when({ ...turn, schoolYear: '2026-2027' })
		.refuses('year-is-not-later'));

test('a turned year opens the next board and carries its notes there', () => {
	const state = given(board, ...year, turned).state;
	const reactions = boardReactions(turned, { stream: 'board-26', state });
	expect(reactions.every(({ kind, stream }) => kind === 'board' && stream === 'board-27')).toBe(true);
	expect(reactions.map(({ command }) => command)).toEqual([
		{ type: 'open-next-board', group: 'group-7', schoolYear: '2027-2028', previous: 'board-26' },
		{
			type: 'carry-note',
			note: 'success',
			area: 'successes',
			words: 'over success',
			drawing: null,
			measure: null,
			ends: null
		},
		{
			type: 'carry-note',
			note: 'open',
			area: 'goals',
			words: 'over open',
			drawing: null,
			measure: { kind: 'yes-no' },
			ends: '2026-12-18'
		}
	]);
});

test('a success that once was a goal comes along as a success', () => {
	const moved: BoardEvent = { type: 'note-moved', note: 'g1', area: 'successes', place: 'i001' };
	const state = given(board, opened, added('g1', 'goals', 'i000'), moved).state;
	const carried = boardReactions({ ...turned, carried: ['g1'] }, { stream: 'board-26', state })[1];
	expect(carried?.command).toMatchObject({ area: 'successes', measure: null, ends: null });
});

test('what is carried names no one, and no one can undo it', () => {
	const next = nextBoard();
	expect(next.opened?.previous).toBe('board-26');
	expect(next.notes.map(({ id, by, helpers, acts }) => ({ id, by, helpers, acts }))).toEqual([
		{ id: 'success', by: null, helpers: [], acts: [] },
		{ id: 'open', by: null, helpers: [], acts: [] }
	]);
	expect(JSON.stringify(next)).not.toMatch(/ada|noor|teacher/);
});

test('a carried goal is open, without points, and over when its time was over', () =>
	expect(nextBoard().notes[1]?.goal).toEqual({
		measure: { kind: 'yes-no' },
		starts: '2026-12-18',
		ends: '2026-12-18',
		points: [],
		outcome: 'open'
	}));

const carry = {
	type: 'carry-note',
	note: 'g1',
	area: 'goals',
	words: 'Wij lezen',
	drawing: null,
	measure: { kind: 'count', from: 0, to: 10 },
	ends: '2026-12-11'
} as const;

test('a carried goal keeps its measure and its end', () => {
	const asked = given(board, opened).when(carry);
	asked.then({
		type: 'note-carried',
		note: 'g1',
		area: 'goals',
		words: 'Wij lezen',
		place: 'i000',
		measure: { kind: 'count', from: 0, to: 10 },
		ends: '2026-12-11'
	});
	expect(asked.state.notes[0]?.goal).toMatchObject({ starts: '2026-11-23', ends: '2026-12-11' });
});

test('a carried note keeps to the rules of any note', () => {
	const fresh = given(board, opened);
	fresh.when({ ...carry, words: '' }).refuses('note-is-empty');
	fresh.when({ ...carry, measure: { kind: 'count', from: 1, to: 1 } }).refuses('measure-is-impossible');
	fresh.when({ ...carry, ends: '2029-01-01' }).refuses('period-is-impossible');
	given(board, opened, added('g1', 'ideas', 'i000'))
		.when(carry)
		.refuses('note-exists');
});

test('a note taken down is taken down in the years on both sides', () => {
	const event: BoardEvent = { type: 'note-taken-down', note: 'n1', previous: 'board-25', next: 'board-27' };
	const state = given(board, opened).state;
	expect(boardReactions(event, { stream: 'board-26', state })).toEqual([
		{ kind: 'board', stream: 'board-25', command: { type: 'take-down-note', note: 'n1', toward: 'earlier' } },
		{ kind: 'board', stream: 'board-27', command: { type: 'take-down-note', note: 'n1', toward: 'later' } }
	]);
});

test('other events ask nothing of other boards', () => {
	const state = given(board, ...year).state;
	expect(year.flatMap((event) => boardReactions(event, { stream: 'board-26', state }))).toEqual([]);
	expect(boardReactions({ type: 'note-taken-down', note: 'n1' }, { stream: 'board-26', state })).toEqual([]);
});
