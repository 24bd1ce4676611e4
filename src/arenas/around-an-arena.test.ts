import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { newId } from '#kernel/id.ts';
import { limits } from './limits.ts';
import { padDue, padRules, type PadCommand, type PadEvent } from './pad/pad-rules.ts';
import { padOf } from './pad/stream-of.ts';
import { ranksRules, type RanksEvent } from './ranks/ranks-rules.ts';
import { turnsForget, turnsRules } from './turns/turns-rules.ts';
import { allTurns } from './turns/turns-state.ts';

describe('how each ranks in private', () => {
	const opened: RanksEvent = { type: 'ranks-opened', group: 'team', arena: 'a' };
	const rank = (idea: string, feasible: number, noticed: number): RanksEvent => ({
		type: 'idea-ranked',
		idea,
		feasible,
		noticed
	});
	test('is summed at once, best first, the last choice of each; and then nothing of who chose what is left', () => {
		const history: (RanksEvent | [RanksEvent, { actor: string }])[] = [
			opened,
			[rank('i1', 1, 1), { actor: 'tom' }],
			[rank('i1', 4, 2), { actor: 'tom' }],
			[rank('i1', 3, 3), { actor: 'hanna' }],
			[rank('i2', 4, 4), { actor: 'hanna' }]
		];
		given(ranksRules, ...history)
			.when({ type: 'sum-ranks' })
			.then(
				{
					type: 'ranks-summed',
					ranks: [
						{ idea: 'i2', feasible: 4, noticed: 4, by: 1 },
						{ idea: 'i1', feasible: 3.5, noticed: 2.5, by: 2 }
					]
				},
				{ type: 'ranks-ended' }
			);
		expect(ranksRules.withdraws?.({ type: 'ranks-ended' })).toBe('everything');
		given(ranksRules).when({ type: 'rank-idea', idea: 'i1', feasible: 1, noticed: 1 }).refuses('ranks-are-closed');
		given(ranksRules, opened, { type: 'ranks-ended' }).when({ type: 'sum-ranks' }).then();
	});
	test('one chooses for as many ideas as there can be', () => {
		const many = Array.from({ length: limits.ideas }, (_, at) => rank(`i${at}`, 2, 2));
		given(ranksRules, opened, ...many)
			.when({ type: 'rank-idea', idea: 'more', feasible: 1, noticed: 1 })
			.refuses('ranks-are-full');
		given(ranksRules, opened, ...many)
			.when({ type: 'rank-idea', idea: 'i3', feasible: 1, noticed: 1 })
			.then(rank('i3', 1, 1));
	});
});

describe('a listener’s own pad', () => {
	const write = (words: string, more: Partial<PadCommand> = {}): PadCommand =>
		({ type: 'write-line', arena: 'a', person: 'ada', line: 'l1', kind: 'heard', words, ...more }) as PadCommand;
	const opened: PadEvent = { type: 'pad-opened', arena: 'a' };
	const line: PadEvent = { type: 'line-written', line: 'l1', kind: 'heard', words: 'Te vol' };
	test('begins with the first line; a line changes and goes', () => {
		given(padRules).when(write(' Te\nvol ')).then(opened, line);
		given(padRules, opened, line)
			.when(write('Erg vol'))
			.then({ ...line, words: 'Erg vol' });
		given(padRules, opened, line).when(write('Te vol')).then();
		given(padRules, opened, line).when(write('')).then({ type: 'line-wiped', line: 'l1' });
		given(padRules, opened)
			.when(write('x'.repeat(limits.quote + 1)))
			.refuses('line-too-long');
		given(padRules).when(write('')).refuses('line-unknown');
	});
	test('is one’s own', () =>
		given(padRules)
			.when(write('Te vol', { person: 'tom' }))
			.refuses('not-your-pad'));
	test('gives a line once, and holds so many', () => {
		given(padRules, opened, line).when({ type: 'give-line', line: 'l1' }).then({ type: 'line-given', line: 'l1' });
		given(padRules, opened, line, { type: 'line-given', line: 'l1' }).when({ type: 'give-line', line: 'l1' }).then();
		given(padRules, opened).when({ type: 'give-line', line: 'l1' }).refuses('line-unknown');
		const full = Array.from({ length: limits.padLines }, (_, at): PadEvent => ({ ...line, line: `${at}` }) as PadEvent);
		given(padRules, opened, ...full)
			.when(write('Te vol'))
			.refuses('pad-is-full');
	});
	test('goes by itself after six weeks, with every word', () => {
		const { state } = given(padRules, [opened, { at: 1000 }], line);
		expect(padDue(state)).toEqual({ at: 1000 + limits.padKept, command: { type: 'wipe-pad' } });
		expect(padRules.withdraws?.({ type: 'pad-wiped' })).toBe('everything');
		expect(given(padRules, opened, line).when({ type: 'wipe-pad' }).state.lines).toEqual([]);
		expect(padDue(padRules.initial)).toBeUndefined();
	});
	test('has a name of its own for each arena and listener', () => {
		const ids = Array.from({ length: 200 }, newId);
		const names = ids.slice(0, 100).flatMap((arena, at) => [padOf(arena, ids[100 + at] ?? ''), padOf(arena, arena)]);
		expect(new Set(names.filter((_, at) => at % 2 === 0)).size).toBe(100);
		for (const name of names)
			expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	});
});

test('a child’s turns are counted, with the day of the last, and forgotten with the child', () => {
	const taken = { type: 'turn-taken', pupil: 'daan' } as const;
	const { state } = given(turnsRules, taken, [taken, { at: Date.parse('2027-03-01T12:00:00Z') }]);
	expect(state).toEqual({ daan: { turns: 2, on: '2027-03-01' } });
	expect(turnsForget(state, 'daan')).toEqual([{ type: 'forget-turns', pupil: 'daan' }]);
	expect(turnsForget(state, 'lieke')).toEqual([]);
	expect(given(turnsRules, taken).when({ type: 'forget-turns', pupil: 'daan' }).state).toEqual({});
	const forgets = turnsRules.withdraws?.({ type: 'turns-forgotten', pupil: 'daan' });
	expect(typeof forgets === 'function' && forgets(taken)).toBe(true);
});

test('turns that are kept in two places count together, with the last day of both', () => {
	const one = { daan: { turns: 1, on: '2026-11-02' }, lieke: { turns: 2, on: '2026-11-02' } };
	const other = { daan: { turns: 1, on: '2026-10-02' } };
	expect(allTurns([one, other])).toEqual({
		daan: { turns: 2, on: '2026-11-02' },
		lieke: { turns: 2, on: '2026-11-02' }
	});
	expect(allTurns([])).toEqual({});
});
