import type { Drawing } from '#kernel/drawing.ts';
import type { Decision } from '#kernel/decider.ts';
import type { Agreed, Appointment, LiveState, Step } from './circle-state.ts';
import type { How, Part, Sort } from './guest.ts';
import type { NoGround } from './ground.ts';
import type { CircleRefusal } from './refusals.ts';
import type { Someone, Teller } from './someone.ts';
import type { TextFor } from './texts/text.ts';

/** One child's or one guest's words are in events of their own, so that they can be emptied without the others'. */
export type CircleEvent =
	| { type: 'circle-opened'; circle: string; household: string }
	| { type: 'keeper-joined'; keeper: string }
	| { type: 'keeper-left'; keeper: string }
	| { type: 'child-added'; child: string; guardians: readonly string[]; asked: boolean }
	| { type: 'child-taken-out'; child: string }
	| { type: 'authority-noted'; child: string; guardians: readonly string[] }
	| { type: 'asking-changed'; child: string; asked: boolean }
	| { type: 'home-goal-set'; goal: string; guardian: string; words: string }
	| { type: 'home-goal-changed'; goal: string; guardian: string; words: string }
	| { type: 'home-goal-ended'; goal: string; outcome: 'reached' | 'let-go' }
	| { type: 'home-goal-stepped'; goal: string; meeting: string; step: Step }
	| { type: 'guest-invited'; guest: string; sort: Sort; why: string; part: Part }
	| { type: 'guest-uninvited'; guest: string }
	/** nothing that was ever written about them is left */
	| { type: 'guest-forgotten'; guest: string }
	| {
			type: 'consent-given';
			guest: string;
			guardian: string;
			child: string;
			answer: 'yes' | 'no';
			/** not this person, and someone else from there may be asked */
			someoneElse?: true;
			how: How;
	  }
	| { type: 'consent-withdrawn'; guest: string; guardian: string; child: string; how: How }
	| { type: 'legal-duty-noted'; guest: string; words: string }
	/** *ja, hier in de kamer*: for this day */
	| { type: 'said-in-the-room'; guest: string; guardian: string }
	| { type: 'child-answered'; guest: string; child: string; answer: 'yes' | 'no' }
	/** could come in before this, and cannot any more: their seats end */
	| { type: 'guest-lost-ground'; guest: string; why: NoGround }
	| { type: 'phone-answers'; seat: string; guardian: string | null }
	| ({ type: 'meeting-planned'; meeting: string; together: string; adults: string } & Appointment)
	| ({ type: 'meeting-changed'; meeting: string } & Appointment)
	| { type: 'meeting-cancelled'; meeting: string }
	/** `present`: guests who may sit in part one. Without a part one it begins at the door, and nobody sits yet. */
	| { type: 'meeting-begun'; meeting: string; present: readonly string[] }
	| { type: 'door-passed'; meeting: string }
	| { type: 'second-part-opened'; meeting: string; present: readonly string[] }
	| { type: 'guest-let-in'; meeting: string; guest: string }
	| { type: 'guest-let-out'; meeting: string; guest: string }
	/** `was`: in which part */
	| { type: 'meeting-ended'; meeting: string; was: LiveState }
	| { type: 'closing-noted'; meeting: string; words: string }
	| {
			type: 'child-goal-kept';
			meeting: string;
			goal: string;
			child: string;
			words: string;
			drawing: Drawing | null;
			helper: string;
	  }
	| { type: 'child-goal-ended'; goal: string; outcome: 'reached' | 'let-go' }
	| ({ type: 'agreement-kept'; meeting: string } & Agreed)
	/** `by`: a guest said so, of their own */
	| { type: 'agreement-finished'; agreement: string; by?: Someone }
	| { type: 'agreement-reopened'; agreement: string }
	| { type: 'agreement-dropped'; agreement: string }
	/** `by`: who told it, if that was said */
	| { type: 'child-told'; agreement: string; by?: Teller }
	| ({ type: 'text-released'; meeting: string } & TextFor)
	| ({ type: 'text-taken-back'; meeting: string } & TextFor)
	| { type: 'agreement-reminded'; agreement: string }
	| { type: 'cycle-closed'; stayed: boolean }
	| { type: 'cycle-begun' }
	/** the end of this board and of all that was said in its meetings: their keys are destroyed */
	| { type: 'circle-erased'; together: readonly string[]; adults: readonly string[] };

export type CircleDecision = Decision<CircleEvent, CircleRefusal>;
