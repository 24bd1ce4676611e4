import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { screen, teacher } from '#testing/monday.ts';
import type { PulsesCommand } from './commands.ts';
import type { PulsesEvent } from './events.ts';
import { limits } from './limits.ts';
import { mostNoticed } from './noticed.ts';
import { pulses, saidInPulses } from './pulses.ts';

type Ask = Extract<PulsesCommand, { type: 'ask-pulse' }>;
const ask = (more: Partial<Ask> = {}): Ask => ({
	type: 'ask-pulse',
	group: '5b',
	pulse: 'p1',
	form: 'choice',
	question: ' Wat helpt\njou? ',
	options: ['rust', 'hulp'],
	own: false,
	from: null,
	answers: 'a1',
	replies: 'r1',
	...more
});
const opened: PulsesEvent = { type: 'pulses-opened', group: '5b' };
const asked = (pulse = 'p1', more: Partial<Extract<PulsesEvent, { type: 'pulse-asked' }>> = {}): PulsesEvent => ({
	type: 'pulse-asked',
	pulse,
	form: 'choice',
	question: 'Wat helpt jou?',
	options: ['rust', 'hulp'],
	own: false,
	answers: 'a1',
	replies: 'r1',
	...more
});
const open = (pulse = 'p1'): PulsesEvent => ({ type: 'pulse-opened', pulse });
const closed: PulsesEvent = { type: 'pulse-closed', pulse: 'p1', answers: 'a1' };
const someone = { actor: 'someone', role: 'member' } as const;

describe('a question to a class', () => {
	test('is one short sentence; the first one begins the stream', () => {
		given(pulses).when(ask()).then(opened, asked());
		given(pulses, opened, asked('old')).when(ask()).then(asked());
		given(pulses, opened)
			.when(ask({ question: ' ' }))
			.refuses('question-is-missing');
		given(pulses, opened)
			.when(ask({ question: 'x'.repeat(limits.question + 1) }))
			.refuses('question-too-long');
		given(pulses, opened, asked()).when(ask()).refuses('pulse-exists');
	});
	test('has two to four short answers to choose from, or none where the answer is one’s own', () => {
		const many = ['a', 'b', 'c', 'd'];
		given(pulses, opened)
			.when(ask({ options: many }))
			.then(asked('p1', { options: many }));
		for (const options of [[], ['rust'], [...many, 'e'], ['rust', ' rust '], ['rust', 'x'.repeat(limits.option + 1)]])
			given(pulses, opened).when(ask({ options })).refuses('options-do-not-fit');
		for (const form of ['faces', 'drawing', 'words'] as const) {
			given(pulses, opened).when(ask({ form })).refuses('options-do-not-fit');
			given(pulses, opened)
				.when(ask({ form, options: [] }))
				.then(asked('p1', { form, options: [] }));
		}
	});
	test('may be about the support at school, which one about the own lessons is not', () => {
		given(pulses, opened)
			.when(ask({ support: true }))
			.then(asked('p1', { support: true }));
		given(pulses, opened)
			.when(ask({ support: true, own: true }))
			.refuses('own-is-not-support');
	});
	test('waits among a few, so that a class is not asked all day', () => {
		const waiting = Array.from({ length: limits.waiting }, (_, n) => asked(`p-${n}`));
		given(pulses, opened, ...waiting)
			.when(ask())
			.refuses('class-is-asked-enough');
		given(pulses, opened, ...waiting, open('p-0'), { ...closed, pulse: 'p-0' })
			.when(ask())
			.then(asked());
	});
	test('is put by the class, one at a time', () => {
		given(pulses, opened, asked()).when({ type: 'open-pulse', pulse: 'p1' }, screen).then(open());
		given(pulses, opened, asked(), open()).when({ type: 'open-pulse', pulse: 'p1' }).refuses('pulse-is-open');
		given(pulses, opened, asked(), open(), closed).when({ type: 'open-pulse', pulse: 'p1' }).refuses('pulse-is-closed');
		given(pulses, opened, asked(), open(), asked('p2'))
			.when({ type: 'open-pulse', pulse: 'p2' })
			.refuses('another-is-open');
		given(pulses, opened).when({ type: 'open-pulse', pulse: 'p1' }).refuses('pulse-unknown');
	});
	test('is dropped before it is put, by who asked or by the class’s own teacher, and its words go', () => {
		const drop = { type: 'drop-pulse', pulse: 'p1' } as const;
		const dropped: PulsesEvent = { type: 'pulse-dropped', pulse: 'p1', answers: 'a1', replies: 'r1' };
		given(pulses, opened, asked()).when(drop).then(dropped);
		given(pulses, opened, asked()).when(drop, teacher).then(dropped);
		given(pulses, opened, asked()).when(drop, someone).refuses('not-your-question');
		given(pulses, opened, asked(), open()).when(drop).refuses('pulse-is-open');
		given(pulses, opened, asked(), open(), closed).when(drop).refuses('pulse-is-closed');
		const goes = pulses.withdraws(dropped);
		if (!goes) throw new Error('nothing goes');
		expect([opened, asked(), asked('p2')].map(goes)).toEqual([false, true, false]);
	});
});

describe('hands', () => {
	const count = (counts: number[]): PulsesCommand => ({ type: 'count-hands', pulse: 'p1', counts });
	test('are counted for each answer while it is open, and anew', () => {
		given(pulses, opened, asked(), open())
			.when(count([12, 9]))
			.then({ type: 'hands-counted', pulse: 'p1', counts: [12, 9] });
		given(pulses, opened, asked(), open(), { type: 'hands-counted', pulse: 'p1', counts: [12, 9] })
			.when(count([12, 9]))
			.then();
		given(pulses, opened, asked(), open())
			.when(count([12]))
			.refuses('options-do-not-fit');
		given(pulses, opened, asked())
			.when(count([12, 9]))
			.refuses('pulse-is-not-open');
	});
	test('go along when it closes', () => {
		given(pulses, opened, asked(), open(), { type: 'hands-counted', pulse: 'p1', counts: [12, 9] })
			.when({ type: 'close-pulse', pulse: 'p1' })
			.then({ ...closed, hands: [12, 9] });
		given(pulses, opened, asked()).when({ type: 'close-pulse', pulse: 'p1' }).refuses('pulse-is-not-open');
	});
});

describe('what was done with it', () => {
	const tell = (words: string): PulsesCommand => ({ type: 'tell-back', pulse: 'p1', words });
	const told: PulsesEvent = { type: 'told-back', pulse: 'p1', words: 'Er komt een stilteplek' };
	const history = [opened, asked(), open(), closed];
	test('is told once it closed, by who asked or the class’s teacher', () => {
		given(pulses, ...history)
			.when(tell('Er komt een stilteplek'))
			.then(told);
		given(pulses, ...history)
			.when(tell('Er komt een stilteplek'), teacher)
			.then(told);
		given(pulses, ...history)
			.when(tell('Er komt een stilteplek'), someone)
			.refuses('not-your-question');
		// from a goal of the team: whoever of it
		given(pulses, opened, asked('p1', { from: { stream: 't1', group: 'team', goal: 'g1' } }), open(), closed)
			.when(tell('Er komt een stilteplek'), someone)
			.then(told);
		given(pulses, opened, asked(), open()).when(tell('Er komt een stilteplek')).refuses('pulse-is-not-closed');
		given(pulses, ...history, told)
			.when(tell('Er komt een stilteplek'))
			.then();
	});
	test('is a sentence', () => {
		given(pulses, ...history)
			.when(tell(' '))
			.refuses('told-is-missing');
		given(pulses, ...history)
			.when(tell('x'.repeat(limits.told + 1)))
			.refuses('told-too-long');
	});
});

describe('whether a class notices what was done', () => {
	const next: PulsesCommand = {
		type: 'ask-noticed',
		pulse: 'p1',
		next: 'p2',
		question: 'Merken jullie hier al iets van?',
		options: ['ja', 'een beetje', 'nog niet'],
		answers: 'a2',
		replies: 'r2'
	};
	const told: PulsesEvent = { type: 'told-back', pulse: 'p1', words: 'Er komt een stilteplek' };
	const from = { stream: 't1', group: 'team', goal: 'g1' };
	const follows = asked('p2', {
		question: 'Merken jullie hier al iets van?',
		options: ['ja', 'een beetje', 'nog niet'],
		answers: 'a2',
		replies: 'r2',
		follows: 'p1'
	});
	const history = [opened, asked(), open(), closed];
	test('is asked once it was told, from where the first question came', () => {
		given(pulses, ...history, told)
			.when(next)
			.then(follows);
		given(pulses, opened, asked('p1', { from }), open(), closed, told)
			.when(next, someone)
			.then({ ...follows, from } as PulsesEvent);
		given(pulses, ...history)
			.when(next)
			.refuses('not-told-yet');
		given(pulses, ...history, told)
			.when(next, someone)
			.refuses('not-your-question');
	});
	test('is asked once, and again where it was not put; and not of itself', () => {
		given(pulses, ...history, told, follows)
			.when({ ...next, next: 'p3' })
			.refuses('noticed-is-asked');
		const dropped: PulsesEvent = { type: 'pulse-dropped', pulse: 'p2', answers: 'a2', replies: 'r2' };
		given(pulses, ...history, told, follows, dropped)
			.when(next)
			.then(follows);
		const over: PulsesEvent[] = [
			open('p2'),
			{ type: 'pulse-closed', pulse: 'p2', answers: 'a2' },
			{ type: 'told-back', pulse: 'p2', words: 'x' }
		];
		given(pulses, ...history, told, follows, ...over)
			.when({ ...next, pulse: 'p2', next: 'p3' })
			.refuses('noticed-is-asked');
	});
	test('is not asked of a teacher’s own lessons', () => {
		given(pulses, opened, asked('p1', { own: true }), open(), closed, told)
			.when(next)
			.refuses('not-told-yet');
	});
	test('is what most of them say, and where as many say another, that it differs', () => {
		expect([[9, 4, 1], [2, 8, 3], [0, 0, 6], [5, 5, 1], [0, 0, 0], []].map(mostNoticed)).toEqual([
			'yes',
			'a-bit',
			'not-yet',
			'differs',
			undefined,
			undefined
		]);
	});
});

test('what comes late to a question that is not open any more is not counted', () => {
	given(pulses, opened, asked(), open())
		.when({ type: 'count-answer', pulse: 'p1' })
		.then({ type: 'answer-came', pulse: 'p1' });
	given(pulses, opened, asked(), open(), closed).when({ type: 'count-answer', pulse: 'p1' }).then();
});

test('words of who asks and who tells are theirs; what a child wrote bears no name', () => {
	expect(saidInPulses(asked())).toEqual({ about: 'p1' });
	expect(saidInPulses({ type: 'told-back', pulse: 'p1', words: 'x' })).toEqual({ about: 'p1' });
	expect(saidInPulses({ type: 'reply-shown', pulse: 'p1', id: '1', words: 'x', drawing: null })).toBeUndefined();
});

describe('what came of an arena', () => {
	const tell: PulsesCommand = {
		type: 'tell-of-arena',
		group: '5b',
		pulse: 'x1',
		arena: 'arena',
		question: 'Leerlingenarena: rust in de gang',
		words: 'Twee rijen. Je ziet het bij de deur.'
	};
	const { type: _, group: __, ...what } = tell;
	const toldOf: PulsesEvent = { type: 'arena-told', ...what };
	const next = { next: 'n1', question: 'Merken jullie het?', options: ['ja', 'een beetje', 'nog niet'] };
	const notice: PulsesCommand = { type: 'ask-noticed', pulse: 'x1', ...next, answers: 'a2', replies: 'r2' };
	test('stands there told, and is over from the first; once', () => {
		given(pulses).when(tell).then(opened, toldOf);
		given(pulses, opened, toldOf).when(tell).then();
		const [one] = given(pulses).when(tell).state.asked;
		expect(one).toMatchObject({ state: 'closed', arena: 'arena', told: { words: tell.words } });
	});
	test('is asked after by the house, and not again where its teacher asked already', () => {
		const after = given(pulses, opened, toldOf).when(notice, { role: 'house' } as never).state;
		expect(after.asked.at(-1)).toMatchObject({ follows: 'x1', state: 'asked' });
		const asks: PulsesEvent = { ...asked('n1'), follows: 'x1' } as PulsesEvent;
		given(pulses, opened, toldOf, asks)
			.when({ ...notice, next: 'n2' })
			.then();
	});
});
