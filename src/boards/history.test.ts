import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wasRefused, type Context } from '#kernel/decider.ts';
import { fold } from '#kernel/replay.ts';
import { isOpenGoal, noteInBin, noteOn } from './board-state.ts';
import { board, type Board, type BoardCommand, type BoardEvent } from './board.ts';
import { limits } from './limits.ts';
import { areas, taskStatuses, type Note } from './note.ts';

type Happened = { event: BoardEvent; context: Context };
type Step = {
	act: (typeof often)[number] | (typeof seldom)[number];
	one: number;
	other: number;
	actor: string;
	days: number;
};

const often = ['add', 'remove', 'move', 'undo'] as const;
const seldom = [
	...(['edit', 'belong', 'measure', 'progress', 'conclude', 'status', 'share', 'day', 'help', 'link'] as const),
	...(['carry', 'take-down', 'lead', 'turn'] as const)
];
const step: fc.Arbitrary<Step> = fc.record({
	act: fc.oneof({ arbitrary: fc.constantFrom(...often), weight: 2 }, fc.constantFrom(...seldom)),
	one: fc.nat(1000),
	other: fc.nat(1000),
	actor: fc.constantFrom('ada', 'bas'),
	days: fc.integer({ min: 0, max: 2 })
});
const steps = fc.array(step, { minLength: 1, maxLength: 300, size: 'max' });

/** A failure is made smaller for at most this long (ms), then shown as it is. */
const bounded = { interruptAfterTimeLimit: 15_000 };
const patience = 30_000;

const pick = <Item>(items: readonly Item[], choice: number): Item | undefined => items[choice % items.length];

/** The command a step comes to on this board; mostly about a note that is really there. */
const asked = (state: Board, { act, one, other }: Step, turn: number): BoardCommand => {
	const note = pick(state.notes, one)?.id ?? 'unknown';
	const area = pick(areas, other) ?? 'ideas';
	const fresh = { note: `n${turn}`, words: `words-of-n${turn}.`, drawing: other % 3 ? null : [[turn, 1]] };
	switch (act) {
		case 'add':
			return { ...fresh, type: 'add-note', area };
		case 'remove':
			return { type: 'remove-note', note };
		case 'move':
			return { type: 'move-note', note, area, before: pick(state.notes, other)?.id ?? null };
		case 'edit':
			return {
				...fresh,
				type: 'edit-note',
				note,
				revision: noteOn(state, note)?.revision ?? 0,
				words: `words-of-${note}.`
			};
		case 'undo':
			return { type: 'undo-act', note: pick([...state.notes, ...state.bin], one)?.id ?? note };
		case 'belong':
			return { ...fresh, type: 'add-note', area: 'successes', belongsTo: note };
		case 'measure':
			return {
				type: 'set-measure',
				note,
				measure: { kind: 'count', from: 0, to: 9 },
				starts: '2026-09-01',
				ends: '2026-10-09'
			};
		case 'progress':
			return { type: 'add-progress', note, value: other };
		case 'conclude':
			return { type: 'conclude-goal', note, outcome: other % 2 ? 'reached' : 'let-go' };
		case 'status':
			return { type: 'set-status', note, status: pick(taskStatuses, other) ?? 'done' };
		case 'share':
			return { type: 'share-out', note, who: ['noor'], everyone: other % 2 === 0, due: null };
		case 'day':
			return { type: 'set-day', note, day: '2026-09-04' };
		case 'help':
			return { type: 'name-helpers', note, helpers: ['noor'] };
		case 'link':
			return { type: 'link-success', note, to: pick(state.notes, other)?.id ?? null };
		case 'carry':
			return { ...fresh, type: 'carry-note', area: other % 2 ? 'goals' : 'successes', measure: null, ends: null };
		case 'take-down':
			return { type: 'take-down-note', note: `n${one % (turn + 1)}` };
		case 'lead':
			return { type: 'choose-leader', person: 'noor' };
		case 'turn':
			return { type: 'turn-year', next: 'board-27', group: 'g', schoolYear: other % 20 ? '2026-2027' : '2027-2028' };
	}
};

const foldAll = (log: Happened[]): Board =>
	log.reduce((state, { event, context }) => fold(board, state, [event], context), board.initial);

/** All that happened, and the board after each step. */
const lived = (choices: Step[]): { log: Happened[]; boards: Board[] } => {
	const start = Date.parse('2026-09-01T08:00:00Z');
	const context = { actor: 'ada', at: start };
	const log: Happened[] = [{ event: { type: 'board-opened', group: 'g', schoolYear: '2026-2027' }, context }];
	const boards = [foldAll(log)];
	let at = start;
	for (const [turn, choice] of choices.entries()) {
		at += 1000 + choice.days * 86_400_000;
		const state = boards.at(-1) ?? board.initial;
		const now = { actor: choice.actor, at };
		const decision = board.decide(state, asked(state, choice, turn), now);
		if (wasRefused(decision)) continue;
		log.push(...decision.map((event) => ({ event, context: now })));
		boards.push(fold(board, state, decision, now));
	}
	return { log, boards };
};

/** The log as the pipe leaves it: what a taking down withdraws is no longer there. */
const emptied = (log: Happened[]): Happened[] =>
	log.filter(({ event }, index) => !log.slice(index + 1).some((later) => board.withdraws?.(later.event)?.(event)));

const takenDown = (log: Happened[]): string[] =>
	log.flatMap(({ event }) => (event.type === 'note-taken-down' ? [event.note] : []));

test(
	'history without what was withdrawn folds to the very same board (K4)',
	() =>
		fc.assert(
			fc.property(steps, fc.nat(1000), (choices, victim) => {
				const { log } = lived(choices);
				const context = { actor: 'teacher', at: Date.parse('2027-07-01T08:00:00Z') };
				const note = `n${victim % choices.length}`;
				const whole = [...log, { event: { type: 'note-taken-down', note }, context } as const];
				return isDeepStrictEqual(foldAll(emptied(whole)), foldAll(whole));
			}),
			{ ...bounded, numRuns: 80 }
		),
	patience
);

test(
	'no word of a note taken down is left, in history or on the board',
	() =>
		fc.assert(
			fc.property(steps, (choices) => {
				const { log } = lived(choices);
				const left = JSON.stringify([emptied(log), foldAll(log)]);
				for (const note of takenDown(log)) expect(left).not.toContain(`words-of-${note}.`);
			}),
			{ ...bounded, numRuns: 50 }
		),
	patience
);

const hasWhatItsAreaAsks = ({ area, goal, task, day }: Note) =>
	(area !== 'goals' || goal !== null) && (area !== 'actions' || task !== null) && (area !== 'planning' || day !== null);

const isAllDifferent = (items: string[]) => new Set(items).size === items.length;

/** The rules this board breaks. */
const broken = ({ notes, bin }: Board): string[] => {
	const all = [...notes, ...bin];
	const kept = {
		'a note hangs once': isAllDifferent(all.map(({ id }) => id)),
		'a place is for one note': isAllDifferent(notes.map(({ place }) => place)),
		'few goals are open': notes.filter(isOpenGoal).length <= limits.openGoals,
		'the bin is small': bin.length <= limits.binned,
		'few acts are remembered': all.every(({ acts }) => acts.length <= limits.actsPerNote),
		'a note has what its area asks': all.every(hasWhatItsAreaAsks)
	};
	return Object.entries(kept).flatMap(([rule, isKept]) => (isKept ? [] : [rule]));
};

test(
	'whatever happens, a board keeps to its limits and every note to its area',
	() =>
		fc.assert(
			fc.property(steps, (choices) => {
				expect(lived(choices).boards.flatMap(broken)).toEqual([]);
			}),
			{ ...bounded, numRuns: 50 }
		),
	patience
);

/** What fell out of a full bin to make room is gone for good, and nothing belongs to it any more. */
const withoutLinkTo = (forgotten: string[], note: Note | undefined) =>
	note?.belongsTo && forgotten.includes(note.belongsTo) ? { ...note, belongsTo: null } : note;

const withoutRevision = (note: Note | undefined) => note && { ...note, revision: 0, acts: [] };

test(
	'an act undone at once leaves the note as it was, but for a link to what fell out of a full bin',
	() =>
		fc.assert(
			fc.property(steps, step, (choices, last) => {
				const { boards } = lived(choices);
				const before = boards.at(-1) ?? board.initial;
				const now = { actor: 'ada', at: Date.parse('2027-07-01T08:00:00Z') };
				const command = asked(before, last, choices.length);
				if (!('note' in command) || ['undo-act', 'carry-note', 'take-down-note'].includes(command.type)) return;
				const decision = board.decide(before, command, now);
				if (wasRefused(decision)) return;
				const after = fold(board, before, decision, now);
				const undo = board.decide(after, { type: 'undo-act', note: command.note }, now);
				if (wasRefused(undo)) throw new Error(undo.refused);
				const again = fold(board, after, undo, now);
				const forgotten = decision.flatMap((event) => (event.type === 'note-forgotten' ? [event.note] : []));
				const was = withoutLinkTo(forgotten, noteOn(before, command.note));
				expect(withoutRevision(noteOn(again, command.note))).toEqual(withoutRevision(was));
				expect(noteInBin(again, command.note)).toBeUndefined();
				expect(again.notes.map(({ id }) => id)).toEqual(before.notes.map(({ id }) => id));
			}),
			{ ...bounded, numRuns: 150 }
		),
	patience
);
