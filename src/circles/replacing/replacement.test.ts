import { describe, expect, test } from 'vitest';
import { fold } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import type { ReplacementCommand } from './commands.ts';
import type { ReplacementEvent } from './events.ts';
import { replacementDue, replacementRules } from './replacement.ts';

const minutes = 60_000;
const asked: ReplacementEvent = { type: 'look-asked', circle: 'c1', reason: 'ill' };
const opened: ReplacementEvent = { type: 'look-opened', until: halfPastEight + 60 * minutes, second: 'willem' };
const after = (...events: ReplacementEvent[]) =>
	fold(replacementRules, replacementRules.initial, events, { actor: 'fatma', at: halfPastEight });
const says = (
	type: Exclude<ReplacementCommand['type'], 'ask-to-look'>,
	[actor, role]: [string, string],
	events: ReplacementEvent[],
	at = halfPastEight
) => replacementRules.decide(after(...events), { type }, { actor, role, at });

const fatma: [string, string] = ['fatma', 'coordinator'];
const willem: [string, string] = ['willem', 'principal'];
const nancy: [string, string] = ['nancy', 'keeper'];
const other: [string, string] = ['iris', 'coordinator'];
const house: [string, string] = ['the-house', 'house'];

describe('a second person', () => {
	test('opens it for an hour', () =>
		expect(says('let-look', willem, [asked], halfPastEight + minutes)).toEqual([
			{ type: 'look-opened', until: halfPastEight + 61 * minutes, second: 'willem' }
		]));

	test('is not who asked', () => expect(says('let-look', fatma, [asked])).toEqual({ refused: 'needs-another' }));

	test('does not lengthen what is open', () =>
		expect(says('let-look', nancy, [asked, opened])).toEqual({ refused: 'look-is-open-already' }));
});

describe('by itself', () => {
	test('it opens after fifteen minutes and not before', () => {
		expect(says('open-look', house, [asked], halfPastEight + 15 * minutes - 1)).toEqual([]);
		expect(says('open-look', house, [asked], halfPastEight + 15 * minutes)).toEqual([
			{ type: 'look-opened', until: halfPastEight + 75 * minutes }
		]);
		expect(replacementDue(after(asked))).toEqual({
			at: halfPastEight + 15 * minutes,
			command: { type: 'open-look' }
		});
	});

	test('it closes after an hour and not before', () => {
		expect(says('close-look', house, [asked, opened], halfPastEight + 60 * minutes - 1)).toEqual([]);
		expect(says('close-look', house, [asked, opened], halfPastEight + 60 * minutes)).toEqual([{ type: 'look-closed' }]);
		expect(replacementDue(after(asked, opened))).toEqual({
			at: halfPastEight + 60 * minutes,
			command: { type: 'close-look' }
		});
	});

	test('of what is over nothing is due', () => {
		expect(replacementDue(after(asked, { type: 'look-refused' }))).toBeUndefined();
		expect(replacementDue(after(asked, opened, { type: 'look-closed' }))).toBeUndefined();
	});
});

test('who keeps the board, the directeur and who asked may end it; another ib’er may not', () => {
	for (const who of [nancy, willem, fatma]) {
		expect(says('end-look', who, [asked])).toEqual([{ type: 'look-refused' }]);
		expect(says('end-look', who, [asked, opened])).toEqual([{ type: 'look-closed' }]);
	}
	expect(says('end-look', other, [asked])).toEqual({ refused: 'not-yours-to-refuse' });
});

test('what was refused opens no more', () => {
	const over: ReplacementEvent[] = [asked, { type: 'look-refused' }];
	expect(says('let-look', willem, over)).toEqual({ refused: 'look-is-over' });
	expect(says('open-look', house, over)).toEqual({ refused: 'look-is-over' });
});

test('over, the stream is gone with its key', () => {
	expect(replacementRules.withdraws?.({ type: 'look-closed' })).toBe('everything');
	expect(replacementRules.withdraws?.({ type: 'look-refused' })).toBe('everything');
	expect(replacementRules.withdraws?.(opened)).toBeUndefined();
});
