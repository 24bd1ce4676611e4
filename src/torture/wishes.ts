import fc from 'fast-check';
import type { Board } from '#boards/board.ts';
import type { BoardCommand } from '#boards/commands.ts';
import { areas, taskStatuses } from '#boards/note.ts';
import { newId } from '#kernel/id.ts';
import { addDays, dayOf } from '#kernel/time.ts';

/** What someone feels like doing; on which note depends on what they then see. */
export type Wish = { act: Act; which: number; other: number; words: string };

const acts = [
	'add',
	'add',
	'add',
	'edit',
	'move',
	'move',
	'remove',
	'undo',
	'undo',
	'take-down',
	'help',
	'day',
	'measure',
	'progress',
	'conclude',
	'extend',
	'share-out',
	'status',
	'leader',
	'feest'
] as const;
type Act = (typeof acts)[number];

export const wish: fc.Arbitrary<Wish> = fc.record({
	act: fc.constantFrom(...acts),
	which: fc.nat(40),
	other: fc.nat(40),
	words: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
});

/** The command that someone who sees this board would send; nothing, when there is nothing to do it to. */
export const commandFor = (
	{ act, which, other, words }: Wish,
	board: Board,
	people: string[]
): BoardCommand | undefined => {
	const today = dayOf(Date.now());
	const area = pick(areas, other) ?? 'ideas';
	const person = pick(people, other) ?? newId();
	const drawing = other % 4 === 0 ? [[other, which, 1, 2, 3, 4]] : null;
	if (act === 'add') return { type: 'add-note', note: newId(), area, words, drawing };
	if (act === 'leader') return { type: 'choose-leader', person };
	if (act === 'feest')
		return { type: 'choose-feest', feest: pick(['confetti', 'wave', 'stars', 'none'], other) ?? 'none' };

	const isForBin = (act === 'undo' || act === 'take-down') && which % 2 === 0;
	const seen = pick(isForBin ? [...board.bin, ...board.notes] : board.notes, which);
	if (!seen) return undefined;
	const { id: note } = seen;
	switch (act) {
		case 'edit':
			return { type: 'edit-note', note, revision: seen.revision, words, drawing };
		case 'move':
			return { type: 'move-note', note, area, before: pick(board.notes, other)?.id ?? null };
		case 'remove':
			return { type: 'remove-note', note };
		case 'undo':
			return { type: 'undo-act', note };
		case 'take-down':
			return { type: 'take-down-note', note };
		case 'help':
			return { type: 'name-helpers', note, helpers: [person] };
		case 'day':
			return { type: 'set-day', note, day: addDays(today, other) };
		case 'measure': {
			const measure = { kind: 'count', from: 0, to: 1 + other } as const;
			return { type: 'set-measure', note, measure, starts: today, ends: addDays(today, 1 + other) };
		}
		case 'progress':
			return { type: 'add-progress', note, value: other };
		case 'conclude':
			return { type: 'conclude-goal', note, outcome: other % 2 ? 'reached' : 'let-go' };
		case 'extend':
			return { type: 'extend-goal', note, ends: addDays(today, 50 + other) };
		case 'share-out':
			return { type: 'share-out', note, who: [person], everyone: other % 3 === 0, due: null };
		case 'status':
			return { type: 'set-status', note, status: pick(taskStatuses, other) ?? 'to-do' };
	}
};

const pick = <Thing>(things: readonly Thing[], index: number): Thing | undefined => things[index % things.length];
