import { describe, expect, test } from 'vitest';
import { given } from '#testing/given.ts';
import { arenaDue, arenaRules, saidInArena } from './arena-rules.ts';
import type { ArenaCommand } from './commands.ts';
import type { ArenaEvent } from './events.ts';
import {
	about,
	ask,
	asked,
	classes,
	clustered,
	colleague,
	draft,
	idea,
	live,
	moderator,
	onBoard,
	opened,
	out,
	planned,
	prepared,
	question,
	quote,
	ranked,
	ready,
	toldThem
} from './histories.ts';
import { limits } from './limits.ts';
import { states } from './states.ts';

test('an arena goes through every state in order, and each has one way on', () => {
	const all = [draft, ready, asked, prepared, live, out, clustered, ranked, onBoard, toldThem];
	const ways: ArenaCommand[] = [
		{ type: 'finish-questions' },
		{ type: 'take-ring', drawn: 6, yes: 0, groups: [] },
		{ type: 'finish-preparing' },
		{ type: 'start-ring' },
		{ type: 'end-ring' },
		{ type: 'finish-ideas' },
		{ type: 'show-ranks' },
		{ type: 'hang-idea', idea: 'i1', group: 'team', board: 'b', note: 'n1' },
		{ type: 'tell-pupils', words: 'Twee rijen', how: 'Bij de deur', title: 'Arena', ask, classes },
		{ type: 'ask-noticed' }
	];
	for (const [at, history] of all.entries()) {
		const here = given(arenaRules, ...history);
		expect(here.state.state).toBe(states[at]);
		for (const [other, way] of ways.entries()) {
			// what the house tells may come at any time, and an idea may hang on more boards than one
			if (other === at || way.type === 'take-ring' || (way.type === 'hang-idea' && at === 8)) continue;
			if (way.type === 'finish-preparing' && at === 2) continue;
			here.when(way, moderator).refuses('arena-not-now');
		}
	}
	given(arenaRules, ...asked)
		.when({ type: 'finish-preparing' }, moderator)
		.refuses('ring-is-not-complete');
});

describe('a plan', () => {
	const plan: ArenaCommand = {
		type: 'plan-arena',
		...about,
		topic: ' rust in\nde gang ',
		on: '2026-12-03',
		youngest: false,
		seats: 6
	};
	test('has a topic; who plans it leads it', () => {
		given(arenaRules).when(plan).then(opened, planned);
		expect(given(arenaRules).when(plan).state.moderator).toBe('ada');
		given(arenaRules)
			.when({ ...plan, topic: ' ' })
			.refuses('topic-is-missing');
		given(arenaRules)
			.when({ ...plan, topic: 'x'.repeat(limits.topic + 1) })
			.refuses('topic-too-long');
		given(arenaRules, ...draft)
			.when(plan)
			.refuses('arena-already-planned');
		given(arenaRules).when({ type: 'start-ring' }).refuses('arena-unknown');
	});
	test('is changed and called off until pupils speak, by who leads it', () => {
		const change: ArenaCommand = { type: 'change-plan', topic: 'stilte', on: null, pads: true };
		given(arenaRules, ...prepared)
			.when(change, moderator)
			.then({ type: 'plan-changed', topic: 'stilte', on: null, pads: true });
		given(arenaRules, ...live)
			.when(change, moderator)
			.refuses('arena-not-now');
		given(arenaRules, ...draft)
			.when(change, colleague)
			.refuses('not-the-moderator');
		given(arenaRules, ...live)
			.when({ type: 'call-off' }, moderator)
			.refuses('arena-not-now');
		expect(given(arenaRules, ...asked).when({ type: 'call-off' }, moderator).state.opened).toBeNull();
	});
	test('another of the team takes over; the ib’er may always lead', () => {
		given(arenaRules, ...draft)
			.when({ type: 'take-moderation' }, colleague)
			.then({ type: 'moderation-taken' });
		given(arenaRules, ...draft, [{ type: 'moderation-taken' }, colleague])
			.when({ type: 'finish-questions' }, moderator)
			.refuses('not-the-moderator');
		given(arenaRules, ...draft)
			.when({ type: 'finish-questions' }, { actor: 'marijke', role: 'coordinator' } as never)
			.then({ type: 'questions-finished' });
	});
});

describe('a question', () => {
	const put: ArenaCommand = { type: 'put-question', question: 'q2', words: ' Wat helpt? ', picture: 'hall' };
	test('is put by anyone of the team, changed with the pupils, and stands once they speak', () => {
		const two: ArenaEvent = { type: 'question-put', question: 'q2', words: 'Wat helpt?', picture: 'hall' };
		given(arenaRules, ...draft)
			.when(put, colleague)
			.then(two);
		given(arenaRules, ...prepared)
			.when(put, colleague)
			.then(two);
		given(arenaRules, ...live)
			.when(put, colleague)
			.refuses('arena-not-now');
		given(arenaRules, ...draft)
			.when({ ...put, words: '' })
			.refuses('question-needs-words');
	});
	test('is shorter for the youngest', () => {
		const young: ArenaEvent = { ...planned, youngest: true } as ArenaEvent;
		const long = { ...put, words: 'x'.repeat(limits.shortQuestion + 1) };
		given(arenaRules, opened, young).when(long).refuses('question-too-long-for-a-ring');
		expect(given(arenaRules, opened, planned).when(long).state.questions).toHaveLength(1);
	});
	test('moves and goes; one stays for pupils who were asked for it', () => {
		const both = [...draft, question('q2', 'Wat helpt?')];
		const order = given(arenaRules, ...both).when({ type: 'move-question', question: 'q2', before: 'q1' }).state;
		expect(order.questions.map(({ id }) => id)).toEqual(['q2', 'q1']);
		given(arenaRules, ...asked)
			.when({ type: 'drop-question', question: 'q1' })
			.refuses('question-needs-words');
		given(arenaRules, ...both)
			.when({ type: 'drop-question', question: 'q1' })
			.then({ type: 'question-dropped', question: 'q1' });
		given(arenaRules, opened, planned).when({ type: 'finish-questions' }, moderator).refuses('question-needs-words');
	});
});

describe('the ring', () => {
	const at = Date.parse('2026-12-03T13:00:00Z');
	const started: [ArenaEvent, { at: number }] = [{ type: 'ring-started', question: 'q1' }, { at }];
	test('has a clock that stands still while it is paused', () => {
		const minute = 60_000;
		const { clock } = given(
			arenaRules,
			...prepared,
			started,
			[{ type: 'ring-paused' }, { at: at + 5 * minute }],
			[{ type: 'ring-resumed' }, { at: at + 8 * minute }]
		).state;
		expect(clock).toEqual({ startedAt: at, heldMs: 3 * minute, pausedAt: null });
	});
	test('ends by itself when nobody ends it', () => {
		const { state } = given(arenaRules, ...prepared, started);
		expect(arenaDue(state)).toEqual({ at: at + limits.longest, command: { type: 'end-ring' } });
	});
	test('one has the pen; the others write when the pupils have left', () => {
		const write: ArenaCommand = { type: 'write-quote', quote: 'c2', words: ' Te vol ', question: 'q1' };
		given(arenaRules, ...live)
			.when(write, colleague)
			.refuses('not-your-pen');
		given(arenaRules, ...live)
			.when(write)
			.then(quote('c2', 'Te vol'));
		given(arenaRules, ...out)
			.when(write, colleague)
			.then(quote('c2', 'Te vol'));
		given(arenaRules, ...clustered)
			.when(write)
			.refuses('arena-not-now');
		given(arenaRules, ...live)
			.when({ type: 'take-pen' }, colleague)
			.then({ type: 'pen-taken' });
		given(arenaRules, ...out)
			.when({ ...write, quote: 'c1', words: '' })
			.then({ type: 'quote-dropped', quote: 'c1' });
		given(arenaRules, ...out)
			.when({ ...write, words: 'x'.repeat(limits.quote + 1) })
			.refuses('quote-too-long');
	});
	test('what a listener gives is there once, without a name', () => {
		const give: ArenaCommand = { type: 'take-quote', quote: 'l1', words: 'Te vol', kind: 'thought' };
		const event: ArenaEvent = { type: 'quote-given', quote: 'l1', words: 'Te vol', kind: 'thought' };
		given(arenaRules, ...out)
			.when(give)
			.then(event);
		given(arenaRules, ...out, event)
			.when(give)
			.then();
		// nothing is given while pupils still speak
		given(arenaRules, ...live)
			.when(give)
			.refuses('arena-not-now');
	});
});

test('words go with who wrote them; what pupils said is nobody’s', () => {
	expect(saidInArena(planned)).toEqual({ about: 'plan' });
	expect(saidInArena(question())).toEqual({ about: 'q1' });
	expect(saidInArena(idea('i1'))).toEqual({ about: 'i1' });
	expect(saidInArena(quote('c1'))).toBeUndefined();
});
