import type { Form } from '#pulses/forms.ts';
import type { Decision } from '#kernel/decider.ts';
import type { TeamRefusal } from './refusals.ts';
import type { Answer, Question } from './team-state.ts';

/** What can have happened beside the board of a team. */
export type TeamEvent =
	| { type: 'team-opened'; group: string }
	| { type: 'ambition-set'; words: string }
	/** without `answer`: the question is open again */
	| { type: 'question-answered'; goal: string; question: Question; answer?: Answer }
	| {
			type: 'class-asked';
			goal: string;
			pulse: string;
			of: string;
			form: Form;
			question: string;
			options: string[];
			/** the question of which it asks whether the class notices what was done */
			follows?: string;
	  }
	| { type: 'class-heard'; pulse: string; came: number; counts?: number[] }
	| { type: 'class-said'; pulse: string; words: string }
	/** what was done with it */
	| { type: 'class-told'; pulse: string }
	| { type: 'class-not-asked'; pulse: string };

export type TeamDecision = Decision<TeamEvent, TeamRefusal>;
