import type { Agreed, Step } from '#circles/circle-state.ts';
import type { AdultsPhase, Planned } from '#circles/forms.ts';
import type { Decision } from '#kernel/decider.ts';
import type { Brought, Need } from './adults-state.ts';
import type { AdultsRefusal } from './refusals.ts';

/** What is about one child names that child, so that it can be emptied without the others'. */
export type AdultsEvent =
	| { type: 'adults-opened'; meeting: string; circle: string; plan: readonly Planned<AdultsPhase>[] }
	| { type: 'child-spoken-of'; child: string }
	| ({ type: 'child-goal-brought' } & Brought)
	| { type: 'home-goal-brought'; goal: string; guardian: string; words: string }
	| ({ type: 'agreement-brought' } & Agreed)
	/** an agreement of an earlier time, as it stands on the family's board by now */
	| { type: 'agreement-noted'; agreement: string; what: 'open' | 'done' | 'dropped' | 'told' }
	| { type: 'guest-came'; guest: string }
	| { type: 'guest-gone'; guest: string }
	| { type: 'phase-changed'; phase: AdultsPhase }
	| { type: 'minute-added' }
	| { type: 'how-it-goes-said'; goal: string; guardian: string; step: Step; words: string }
	| ({ type: 'need-added' } & Need)
	| { type: 'need-changed'; id: string; child: string; words: string }
	| { type: 'need-taken-down'; id: string }
	| ({ type: 'agreement-added' } & Agreed)
	/** about whom stays as it was */
	| ({ type: 'agreement-changed' } & Agreed)
	| { type: 'agreement-taken-down'; id: string }
	| { type: 'closing-said'; words: string }
	| { type: 'adults-ended' }
	| { type: 'child-forgotten'; child: string }
	| { type: 'guest-forgotten'; guest: string }
	| { type: 'adults-erased' };

export type AdultsDecision = Decision<AdultsEvent, AdultsRefusal>;
