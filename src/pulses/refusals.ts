/** Every reason for which a question to a class says no. Each has a sentence in messages/…/refused.json. */
export const pulsesRefusals = [
	'another-is-open',
	'class-is-asked-enough',
	'not-told-yet',
	'not-your-question',
	'noticed-is-asked',
	'options-do-not-fit',
	'own-is-not-support',
	'pulse-exists',
	'pulse-is-closed',
	'pulse-is-not-closed',
	'pulse-is-not-open',
	'pulse-is-open',
	'pulse-unknown',
	'question-is-missing',
	'question-too-long',
	'told-is-missing',
	'told-too-long'
] as const;
export type PulsesRefusal = (typeof pulsesRefusals)[number];

/** The same of one answer, and of what a teacher sees first. */
export const answersRefusals = [
	'answer-does-not-fit',
	'answer-is-missing',
	'answers-are-closed',
	'answers-are-full',
	'drawing-too-large',
	'not-your-answer'
] as const;
export type AnswersRefusal = (typeof answersRefusals)[number];

export const repliesRefusals = ['for-you-alone', 'reply-unknown', 'too-few-to-show'] as const;
export type RepliesRefusal = (typeof repliesRefusals)[number];
