import type { Decision } from '#kernel/decider.ts';
import type { AnswersRefusal } from '#pulses/refusals.ts';
import type { Answer, Answers } from './answers-state.ts';

export type AnswersEvent =
	| ({ type: 'answers-opened' } & NonNullable<Answers['opened']>)
	| ({ type: 'answer-given'; by: string; first: boolean } & Answer)
	/** `counts`: chosen by themselves and hands together; `few`: so few that they tell of one child */
	| { type: 'answers-shown'; came: number; counts: number[]; few: boolean; replies: Omit<Answer, 'choice'>[] }
	| { type: 'answers-ended' };

export type AnswersDecision = Decision<AnswersEvent, AnswersRefusal>;
