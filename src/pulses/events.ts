import type { Decision } from '#kernel/decider.ts';
import type { Form } from './forms.ts';
import type { From, Shown } from './pulses-state.ts';
import type { PulsesRefusal } from './refusals.ts';

/** What can have happened to what is asked of a class. */
export type PulsesEvent =
	| { type: 'pulses-opened'; group: string }
	| {
			type: 'pulse-asked';
			pulse: string;
			form: Form;
			question: string;
			options: string[];
			own: boolean;
			from?: From;
			support?: true;
			/** the question of which it asks whether anything is noticed of what was done */
			follows?: string;
			answers: string;
			replies: string;
	  }
	/** what an arena came to, for a class of which pupils sat in its ring */
	| { type: 'arena-told'; pulse: string; arena: string; question: string; words: string }
	| { type: 'pulse-opened'; pulse: string }
	| { type: 'hands-counted'; pulse: string; counts: number[] }
	| { type: 'pulse-closed'; pulse: string; answers: string; hands?: number[] }
	| { type: 'pulse-dropped'; pulse: string; answers: string; replies: string }
	| { type: 'answer-came'; pulse: string }
	/** without `counts`: too few, or not for the class */
	| { type: 'counts-taken'; pulse: string; came: number; counts?: number[] }
	| ({ type: 'reply-shown'; pulse: string } & Shown)
	| { type: 'told-back'; pulse: string; words: string };

export type PulsesDecision = Decision<PulsesEvent, PulsesRefusal>;
