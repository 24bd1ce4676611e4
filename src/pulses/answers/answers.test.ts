import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { pupil, screen, teacher } from '#testing/monday.ts';
import { limits } from '#pulses/limits.ts';
import { answersRules } from './answers-rules.ts';
import type { AnswersCommand } from './commands.ts';
import type { AnswersEvent } from './events.ts';

const about = { group: '5b', pulses: 's1', pulse: 'p1', own: false, replies: 'r1' };
const choosing: AnswersEvent = { type: 'answers-opened', ...about, form: 'choice', choices: 2 };
const writing: AnswersEvent = { type: 'answers-opened', ...about, form: 'words', choices: 0 };
const drawing: AnswersEvent = { ...writing, form: 'drawing' };
type Give = Extract<AnswersCommand, { type: 'give-answer' }>;
const give = (more: Partial<Give> = {}): Give => ({
	type: 'give-answer',
	answer: 'x1',
	person: 'aya',
	choice: 1,
	words: null,
	drawing: null,
	...more
});
const gave = (by: string, choice: number | null, words = '', first = true): AnswersEvent => ({
	type: 'answer-given',
	by,
	choice,
	words,
	drawing: null,
	first
});

describe('an answer', () => {
	test('is a child’s own on its device, and another until it closes', () => {
		given(answersRules, choosing).when(give(), pupil('aya')).then(gave('aya', 1));
		given(answersRules, choosing, gave('aya', 1))
			.when(give({ choice: 0 }), pupil('aya'))
			.then(gave('aya', 0, '', false));
		given(answersRules, choosing)
			.when(give({ person: 'bas' }), pupil('aya'))
			.refuses('not-your-answer');
		given(answersRules, choosing)
			.when(give({ person: null }), pupil('aya'))
			.refuses('not-your-answer');
		given(answersRules).when(give(), pupil('aya')).refuses('answers-are-closed');
	});
	test('at the digibord is one for each tap, and bears nobody’s name', () => {
		given(answersRules, choosing)
			.when(give({ person: null }), screen)
			.then(gave('x1', 1));
		given(answersRules, choosing).when(give(), screen).refuses('not-your-answer');
		given(answersRules, choosing).when(give(), teacher).refuses('not-your-answer');
	});
	test('to whether one notices something may have words beside it, which a teacher sees first', () => {
		const noticing: AnswersEvent = { ...choosing, withWords: true };
		given(answersRules, noticing)
			.when(give({ words: ' Nog bij de deur ' }), pupil('aya'))
			.then(gave('aya', 1, 'Nog bij de deur'));
		given(answersRules, noticing)
			.when(give({ words: 'x'.repeat(limits.words + 1) }), pupil('aya'))
			.refuses('answer-does-not-fit');
		given(answersRules, noticing, gave('aya', 1, 'Nog bij de deur'), gave('bas', 0))
			.when({ type: 'show-answers', hands: null })
			.then(
				{
					type: 'answers-shown',
					came: 2,
					counts: [1, 1],
					few: true,
					replies: [{ words: 'Nog bij de deur', drawing: null }]
				},
				{ type: 'answers-ended' }
			);
	});
	test('is one of those there are, or one’s own words or drawing, and not both', () => {
		given(answersRules, choosing)
			.when(give({ choice: 2 }), pupil('aya'))
			.refuses('answer-does-not-fit');
		given(answersRules, choosing)
			.when(give({ words: 'ja' }), pupil('aya'))
			.refuses('answer-does-not-fit');
		given(answersRules, writing).when(give(), pupil('aya')).refuses('answer-does-not-fit');
		given(answersRules, writing)
			.when(give({ choice: null, words: ' ja\n' }), pupil('aya'))
			.then(gave('aya', null, 'ja'));
		given(answersRules, writing)
			.when(give({ choice: null, words: ' ' }), pupil('aya'))
			.refuses('answer-is-missing');
		given(answersRules, writing)
			.when(give({ choice: null, drawing: [[1, 2, 3, 4]] }), pupil('aya'))
			.refuses('answer-does-not-fit');
		given(answersRules, drawing)
			.when(give({ choice: null, drawing: [[1, 2, 3, 4]] }), pupil('aya'))
			.then({ ...gave('aya', null), drawing: [[1, 2, 3, 4]] } as AnswersEvent);
		const large = Array.from({ length: limits.strokes + 1 }, () => [1, 2]);
		given(answersRules, drawing)
			.when(give({ choice: null, drawing: large }), pupil('aya'))
			.refuses('drawing-too-large');
		given(answersRules, writing)
			.when(give({ choice: null, words: 'x'.repeat(limits.words + 1) }), pupil('aya'))
			.refuses('answer-does-not-fit');
	});
	test('is one of a class: so many fit', () => {
		const all = Array.from({ length: limits.answers }, (_, n) => gave(`x-${n}`, 0));
		given(answersRules, choosing, ...all)
			.when(give({ person: null }), screen)
			.refuses('answers-are-full');
	});
});

describe('when it closes', () => {
	const show = (hands: number[] | null = null): AnswersCommand => ({ type: 'show-answers', hands });
	const ended: AnswersEvent = { type: 'answers-ended' };
	test('choices and hands are counted together, and nothing of who answered is left (K13)', () => {
		const all = ['aya', 'bas', 'cem'].map((one, index) => gave(one, index % 2));
		given(answersRules, choosing, ...all)
			.when(show([3, 1]))
			.then({ type: 'answers-shown', came: 7, counts: [5, 2], few: false, replies: [] }, ended);
		expect(given(answersRules, choosing, ...all).when(show()).state).toEqual(answersRules.initial);
		expect(answersRules.withdraws?.(ended)).toBe('everything');
	});
	test('of fewer than five it is said that they are few', () => {
		const all = ['aya', 'bas', 'cem', 'daan'].map((one) => gave(one, 0));
		given(answersRules, choosing, ...all)
			.when(show())
			.then({ type: 'answers-shown', came: 4, counts: [4, 0], few: true, replies: [] }, ended);
	});
	test('own words come in an order that tells nothing of who was first', () => {
		const all = [gave('aya', null, 'rust'), gave('bas', null, 'hulp'), gave('cem', null, 'tijd')];
		const replies = ['hulp', 'rust', 'tijd'].map((words) => ({ words, drawing: null }));
		for (const order of [all, all.toReversed()])
			given(answersRules, writing, ...order)
				.when(show())
				.then({ type: 'answers-shown', came: 3, counts: [], few: true, replies }, ended);
	});
});
