import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import type { RepliesEvent } from './events.ts';
import { repliesDue, repliesRules } from './replies-rules.ts';

const closed = Date.parse('2026-11-23T10:10:00Z');
const opened: RepliesEvent = { type: 'replies-opened', group: '5b', pulses: 's1', pulse: 'p1', own: false, by: 'tom' };
const taken = (n: number): RepliesEvent => ({
	type: 'replies-taken',
	came: n,
	counts: [],
	replies: Array.from({ length: n }, (_, at) => ({ words: `woord ${at}`, drawing: null }))
});
const through: RepliesEvent = { type: 'reply-let-through', reply: '2' };
const let2 = { type: 'let-through', reply: '2' } as const;

describe('what a teacher sees first', () => {
	test('is numbered, so that nothing tells when it was written', () => {
		const { state } = given(repliesRules, opened, [taken(5), { at: closed }]);
		expect(state.replies.map(({ id, words }) => [id, words])[1]).toEqual(['2', 'woord 1']);
		expect(state.closedAt).toBe(closed);
	});
	test('is let through one by one, and once', () => {
		given(repliesRules, opened, taken(5)).when(let2).then(through);
		given(repliesRules, opened, taken(5), through).when(let2).then();
		given(repliesRules, opened, taken(1)).when(let2).refuses('reply-unknown');
		given(repliesRules).when(let2).refuses('reply-unknown');
	});
	test('of fewer than five stays with their own teacher', () =>
		given(repliesRules, opened, taken(4)).when(let2).refuses('too-few-to-show'));
	test('about the own lessons is for who asked alone', () =>
		given(repliesRules, { ...opened, own: true }, taken(9))
			.when(let2)
			.refuses('for-you-alone'));
	test('goes by itself after six weeks, all of it (K13)', () => {
		const { state } = given(repliesRules, opened, [taken(5), { at: closed }]);
		expect(repliesDue(state)).toEqual({
			at: closed + 42 * 24 * 60 * 60 * 1000,
			command: { type: 'end-replies' }
		});
		expect(repliesDue(repliesRules.initial)).toBeUndefined();
		given(repliesRules, opened, taken(5)).when({ type: 'end-replies' }).then({ type: 'replies-ended' });
		expect(repliesRules.withdraws?.({ type: 'replies-ended' })).toBe('everything');
		expect(repliesRules.withdraws?.(through)).toBeUndefined();
	});
});
