import { describe, expect, test } from 'vitest';
import { board as boardRules } from '#boards/board.ts';
import type { BoardCommand } from '#boards/commands.ts';
import type { BoardEvent } from '#boards/events.ts';
import { fold } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import { concernForgets, concernRules } from './concern.ts';
import type { ConcernCommand } from './commands.ts';
import type { ConcernEvent } from './events.ts';
import { concernOnBoard } from './on-board.ts';

const tom = { actor: 'tom', at: halfPastEight };
const raised: ConcernEvent = { type: 'concern-raised', words: 'Papa slaat', about: 'aya' };
const after = (...events: ConcernEvent[]) => fold(concernRules, concernRules.initial, events, tom);
const decide = (command: ConcernCommand, ...events: ConcernEvent[]) =>
	concernRules.decide(after(...events), command, tom);
const raise = (more: Partial<Extract<ConcernCommand, { type: 'raise-concern' }>> = {}): ConcernCommand => ({
	type: 'raise-concern',
	words: 'Papa slaat',
	drawing: null,
	about: null,
	...more
});

test('a concern holds the words, who raised it and whose they were', () =>
	expect(after(raised)).toEqual({
		raised: { by: 'tom', at: halfPastEight, words: 'Papa slaat', drawing: null, about: 'aya' }
	}));

test('without a word it says that somebody wants to talk', () =>
	expect(decide(raise({ words: '   ' }))).toEqual([{ type: 'concern-raised', words: '' }]));

test('it is no file: more than a thousand signs are too much', () =>
	expect(decide(raise({ words: 'a'.repeat(1001) }))).toEqual({ refused: 'concern-too-long' }));

test('it is raised once, and recorded once', () => {
	expect(decide(raise(), raised)).toEqual({ refused: 'concern-is-raised-already' });
	expect(decide({ type: 'record-concern' }, raised)).toEqual([{ type: 'concern-recorded' }]);
	expect(decide({ type: 'record-concern' })).toEqual({ refused: 'concern-unknown' });
});

test('recorded elsewhere, or erased, everything goes with its key (K13)', () => {
	expect(concernRules.withdraws?.({ type: 'concern-recorded' })).toBe('everything');
	expect(concernRules.withdraws?.({ type: 'concern-erased' })).toBe('everything');
	expect(concernRules.withdraws?.(raised)).toBeUndefined();
	expect(after(raised, { type: 'concern-recorded' })).toEqual(concernRules.initial);
});

test('whose words they were is forgotten with them; who raised it leaves them', () => {
	expect(concernForgets(after(raised), 'aya')).toEqual([{ type: 'erase-concern' }]);
	expect(concernForgets(after(raised), 'tom')).toEqual([]);
	expect(decide({ type: 'erase-concern' })).toEqual([]);
});

describe('from a class board', () => {
	const hung: BoardEvent[] = [
		{ type: 'board-opened', group: 'group-5b', schoolYear: '2026-2027' },
		{ type: 'note-added', note: 'n1', area: 'ideas', words: 'Papa slaat', place: 'a', drawing: [[1, 2, 3, 4]] }
	];
	const before = fold(boardRules, boardRules.initial, hung, { actor: 'aya', at: halfPastEight });
	const takeDown = (concern?: string): BoardCommand => ({
		type: 'take-down-note',
		note: 'n1',
		...(concern && { concern })
	});
	const told = (cause: BoardCommand) => {
		const events = boardRules.decide(before, cause, tom);
		if ('refused' in events) throw new Error(events.refused);
		return { events, reactions: events.flatMap((event) => concernOnBoard(event, { before }, cause)) };
	};

	test('its words and drawing go to the concern, with whose they were', () =>
		expect(told(takeDown('c1')).reactions).toEqual([
			{
				kind: 'concern',
				stream: 'c1',
				command: { type: 'raise-concern', words: 'Papa slaat', drawing: [[1, 2, 3, 4]], about: 'aya' }
			}
		]));

	test('the board is told the same as of any note that is taken down', () =>
		expect(told(takeDown('c1')).events).toEqual(told(takeDown()).events));

	test('a note that is taken down for another reason raises none', () =>
		expect(told(takeDown()).reactions).toEqual([]));

	test('nothing of it is left on the board', () => {
		const { events } = told(takeDown('c1'));
		const isWithdrawn = events.flatMap((event) => boardRules.withdraws?.(event) ?? []);
		expect(hung.map((event) => isWithdrawn.some((one) => one(event)))).toEqual([false, true]);
	});
});
