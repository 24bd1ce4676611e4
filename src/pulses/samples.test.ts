import { expect, test } from 'vitest';
import { fold } from '#kernel/replay.ts';
import { halfPastEight } from '#testing/monday.ts';
import { recorded } from '#testing/recorded.ts';
import { answersRules } from './answers/answers-rules.ts';
import answersSamples from './answers/answers.samples.json' with { type: 'json' };
import type { AnswersEvent } from './answers/events.ts';
import type { PulsesEvent } from './events.ts';
import { pulses } from './pulses.ts';
import pulsesSamples from './pulses.samples.json' with { type: 'json' };
import type { RepliesEvent } from './replies/events.ts';
import { repliesRules } from './replies/replies-rules.ts';
import repliesSamples from './replies/replies.samples.json' with { type: 'json' };

const context = { actor: 'tom', at: halfPastEight };

/** A new event does not compile until it stands here, and does not pass until it has a sample. */
const ofPulses: Record<PulsesEvent['type'], true> = {
	'pulses-opened': true,
	'pulse-asked': true,
	'arena-told': true,
	'pulse-opened': true,
	'hands-counted': true,
	'pulse-closed': true,
	'pulse-dropped': true,
	'answer-came': true,
	'counts-taken': true,
	'reply-shown': true,
	'told-back': true
};
const ofAnswers: Record<AnswersEvent['type'], true> = {
	'answers-opened': true,
	'answer-given': true,
	'answers-shown': true,
	'answers-ended': true
};
const ofReplies: Record<RepliesEvent['type'], true> = {
	'replies-opened': true,
	'replies-taken': true,
	'reply-let-through': true,
	'replies-ended': true
};

recorded('what a class is asked', pulses as never, pulsesSamples as PulsesEvent[], ofPulses);
recorded('what it answers', answersRules as never, answersSamples as AnswersEvent[], ofAnswers, ['answers-shown']);
recorded('what a teacher sees first', repliesRules as never, repliesSamples as RepliesEvent[], ofReplies);

test('the recorded history still comes to the same questions (K5)', () =>
	expect(fold(pulses, pulses.initial, pulsesSamples as PulsesEvent[], context)).toEqual({
		opened: { group: '5b' },
		asked: [
			{
				id: 'p1',
				form: 'choice',
				question: 'Wat helpt jou om door te werken?',
				options: ['rust', 'hulp'],
				own: false,
				from: { stream: 't1', group: 'team', goal: 'g1' },
				support: false,
				follows: null,
				arena: null,
				by: 'tom',
				answers: 'a1',
				replies: 'r1',
				on: '2026-11-23',
				state: 'closed',
				came: 22,
				hands: [12, 9],
				counts: [13, 9],
				shown: [{ id: '1', words: 'Een stille plek', drawing: null }],
				told: { words: 'Er komt een stilteplek in de gang', on: '2026-11-23' }
			},
			{
				id: 'p3',
				form: 'choice',
				question: 'Merken jullie hier al iets van?',
				options: ['ja', 'een beetje', 'nog niet'],
				own: false,
				from: null,
				support: true,
				follows: 'p1',
				arena: null,
				by: 'tom',
				answers: 'a3',
				replies: 'r3',
				on: '2026-11-23',
				state: 'asked',
				came: 0,
				hands: null,
				counts: null,
				shown: [],
				told: null
			},
			{
				id: 'x5',
				form: 'words',
				question: 'Leerlingenarena: rust in de gang',
				options: [],
				own: false,
				from: null,
				support: false,
				follows: null,
				arena: 'arena',
				by: 'tom',
				answers: '',
				replies: '',
				on: '2026-11-23',
				state: 'closed',
				came: 0,
				hands: null,
				counts: null,
				shown: [],
				told: { words: 'Twee rijen. Bij de deur zie je het.', on: '2026-11-23' }
			}
		]
	}));
