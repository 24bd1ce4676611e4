import { expect, test } from 'vitest';
import { addDays } from '#kernel/time.ts';
import { given } from '#testing/given.ts';
import { board, type BoardCommand, type BoardEvent } from './board.ts';
import { limits } from './limits.ts';
import type { Area, Measure } from './note.ts';

const today = '2026-11-23';
const opened: BoardEvent = { type: 'board-opened', group: 'group-6', schoolYear: '2026-2027' };
const added = (note: string, area: Area, place: string): BoardEvent => ({
	type: 'note-added',
	note,
	area,
	words: 'Wij lezen elke dag',
	place
});
const goal = [opened, added('g1', 'goals', 'i000')];
const measured = (measure: Measure): BoardEvent[] => [
	...goal,
	{ type: 'measure-set', note: 'g1', measure, starts: today, ends: '2026-12-28' }
];
const concluded: BoardEvent = { type: 'goal-concluded', note: 'g1', outcome: 'reached' };
const setMeasure = (measure: Measure, starts = today, ends = '2026-12-24') =>
	({ type: 'set-measure', note: 'g1', measure, starts, ends }) as const;
const progress = (value: number): BoardCommand => ({ type: 'add-progress', note: 'g1', value });

test('a class says how it sees that it comes nearer', () => {
	const asked = given(board, ...goal).when(setMeasure({ kind: 'count', from: 0, to: 10 }));
	asked.then({ ...setMeasure({ kind: 'count', from: 0, to: 10 }), type: 'measure-set' });
	expect(asked.state.notes[0]?.goal).toMatchObject({ measure: { from: 0, to: 10 }, ends: '2026-12-24' });
});

test('a measure leaves room to come nearer', () => {
	given(board, ...goal)
		.when(setMeasure({ kind: 'count', from: 5, to: 5 }))
		.refuses('measure-is-impossible');
	given(board, ...goal)
		.when(setMeasure({ kind: 'share', from: 29, outOf: 28 }))
		.refuses('measure-is-impossible');
	given(board, ...goal)
		.when(setMeasure({ kind: 'count', from: 9, to: 2 }))
		.then({
			...setMeasure({ kind: 'count', from: 9, to: 2 }),
			type: 'measure-set'
		});
});

test('a goal runs forwards, for at most a school year', () => {
	const none: Measure = { kind: 'none' };
	const year = addDays(today, limits.yearDays);
	given(board, ...goal)
		.when(setMeasure(none, today, addDays(today, -1)))
		.refuses('period-is-impossible');
	given(board, ...goal)
		.when(setMeasure(none, today, addDays(year, 1)))
		.refuses('period-is-impossible');
	given(board, ...goal)
		.when(setMeasure(none, addDays(today, -1), year))
		.refuses('period-is-impossible');
	given(board, ...goal)
		.when(setMeasure(none, today, year))
		.then({ ...setMeasure(none, today, year), type: 'measure-set' });
});

test('a goal takes one point a day; a second replaces the first', () => {
	const counting = measured({ kind: 'count', from: 0, to: 10 });
	const earlier: [BoardEvent, { at: number }] = [
		{ type: 'progress-added', note: 'g1', value: 2 },
		{ at: Date.parse('2026-11-20T09:00:00Z') }
	];
	const asked = given(board, ...counting, earlier, { type: 'progress-added', note: 'g1', value: 3 }).when(progress(4));
	asked.then({ type: 'progress-added', note: 'g1', value: 4 });
	expect(asked.state.notes[0]?.goal?.points).toEqual([
		{ on: '2026-11-20', value: 2 },
		{ on: today, value: 4 }
	]);
});

test('a goal keeps its newest points', () => {
	const daily = Array.from({ length: limits.points + 1 }, (_, day): [BoardEvent, { at: number }] => [
		{ type: 'progress-added', note: 'g1', value: day },
		{ at: Date.parse('2026-11-23T09:00:00Z') + day * 86_400_000 }
	]);
	const points = given(board, ...measured({ kind: 'count', from: 0, to: 99 }), ...daily).state.notes[0]?.goal?.points;
	expect(points).toHaveLength(limits.points);
	expect(points?.at(-1)?.value).toBe(limits.points);
});

test('a value fits its measure', () => {
	given(board, ...measured({ kind: 'yes-no' }))
		.when(progress(2))
		.refuses('value-does-not-fit');
	given(board, ...measured({ kind: 'yes-no' }))
		.when(progress(1))
		.then({ type: 'progress-added', note: 'g1', value: 1 });
	given(board, ...measured({ kind: 'share', from: 12, outOf: 28 }))
		.when(progress(29))
		.refuses('value-does-not-fit');
	given(board, ...measured({ kind: 'share', from: 12, outOf: 28 }))
		.when(progress(28))
		.then({ type: 'progress-added', note: 'g1', value: 28 });
	given(board, ...measured({ kind: 'count', from: 0, to: 10 }))
		.when(progress(14))
		.then({ type: 'progress-added', note: 'g1', value: 14 });
});

test('a goal without a measure takes no points', () =>
	given(board, ...goal)
		.when(progress(1))
		.refuses('goal-has-no-measure'));

test('points stay when the same kind of measure changes, as far as they fit, and go with another kind', () => {
	const share = measured({ kind: 'share', from: 3, outOf: 28 });
	const points: BoardEvent = { type: 'progress-added', note: 'g1', value: 20 };
	const pointsAfter = (measure: Measure) =>
		given(board, ...share, points).when(setMeasure(measure)).state.notes[0]?.goal?.points;
	expect(pointsAfter({ kind: 'share', from: 3, outOf: 27 })).toEqual([{ on: today, value: 20 }]);
	expect(pointsAfter({ kind: 'share', from: 3, outOf: 19 })).toEqual([]);
	expect(pointsAfter({ kind: 'count', from: 3, to: 30 })).toEqual([]);
});

test('a goal is reached or let go', () => {
	const asked = given(board, ...goal).when({ type: 'conclude-goal', note: 'g1', outcome: 'let-go' });
	asked.then({ type: 'goal-concluded', note: 'g1', outcome: 'let-go' });
	expect(asked.state.notes[0]?.goal?.outcome).toBe('let-go');
});

test('a goal that is concluded stays as it is', () => {
	const counting = [...measured({ kind: 'count', from: 0, to: 10 }), concluded];
	given(board, ...counting)
		.when(progress(3))
		.refuses('goal-is-not-open');
	given(board, ...counting)
		.when(setMeasure({ kind: 'none' }))
		.refuses('goal-is-not-open');
	given(board, ...counting)
		.when({ type: 'extend-goal', note: 'g1', ends: '2027-01-15' })
		.refuses('goal-is-not-open');
	given(board, ...counting)
		.when({ type: 'conclude-goal', note: 'g1', outcome: 'let-go' })
		.refuses('goal-is-not-open');
});

test('a goal gets more time', () => {
	const asked = given(board, ...goal).when({ type: 'extend-goal', note: 'g1', ends: '2027-01-15' });
	asked.then({ type: 'goal-extended', note: 'g1', ends: '2027-01-15' });
	expect(asked.state.notes[0]?.goal?.ends).toBe('2027-01-15');
});

const extend = (ends: string): BoardCommand => ({ type: 'extend-goal', note: 'g1', ends });

test('more time ends later than before, and not in the past', () => {
	given(board, ...goal)
		.when(extend('2026-12-28'))
		.refuses('period-is-impossible');
	given(board, ...goal)
		.when(extend('2027-12-28'))
		.refuses('period-is-impossible');
	const muchLater = { at: Date.parse('2027-02-01T09:00:00Z') };
	given(board, ...goal)
		.when(extend('2027-01-29'), muchLater)
		.refuses('period-is-impossible');
});

test('only a goal has a measure and an end', () => {
	const idea = [opened, added('g1', 'ideas', 'i000')];
	given(board, ...idea)
		.when(setMeasure({ kind: 'none' }))
		.refuses('not-a-goal');
	given(board, ...idea)
		.when(progress(1))
		.refuses('not-a-goal');
	given(board, ...idea)
		.when({ type: 'extend-goal', note: 'g1', ends: '2027-01-15' })
		.refuses('not-a-goal');
	given(board, ...idea)
		.when({ type: 'conclude-goal', note: 'g1', outcome: 'reached' })
		.refuses('not-a-goal');
});

test('a goal moved to another area is no goal there', () =>
	given(board, ...goal, { type: 'note-moved', note: 'g1', area: 'ideas', place: 'i001' })
		.when({ type: 'conclude-goal', note: 'g1', outcome: 'reached' })
		.refuses('not-a-goal'));

const three = [...goal, added('g2', 'goals', 'i001'), added('g3', 'goals', 'i002')];
const fourth: BoardCommand = { type: 'add-note', note: 'g4', area: 'goals', words: 'Wij sporten meer' };

test('at most three goals are open', () => {
	given(board, ...three)
		.when(fourth)
		.refuses('too-many-open-goals');
	given(board, ...three, added('i1', 'ideas', 'i003'))
		.when({ type: 'move-note', note: 'i1', area: 'goals', before: null })
		.refuses('too-many-open-goals');
	given(board, ...three)
		.when({ type: 'carry-note', note: 'g4', area: 'goals', words: 'Wij', drawing: null, measure: null, ends: null })
		.refuses('too-many-open-goals');
});

test('a concluded goal makes room for a new one', () =>
	expect(given(board, ...three, concluded).when(fourth).state.notes).toHaveLength(4));

test('a concluded goal may hang beside three open ones', () => {
	const moved: BoardEvent[] = [concluded, { type: 'note-moved', note: 'g1', area: 'ideas', place: 'i003' }];
	const asked = given(board, ...three, ...moved, added('g4', 'goals', 'i004')).when({
		type: 'move-note',
		note: 'g1',
		area: 'goals',
		before: null
	});
	expect(asked.state.notes.filter(({ area }) => area === 'goals')).toHaveLength(4);
});
