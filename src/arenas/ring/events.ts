import type { Decision } from '#kernel/decider.ts';
import type { RingRefusal } from './refusals.ts';
import type { DrawOf, VetoReason } from './ring-state.ts';

/** What can have happened to the ring of an arena. Who was drawn stands apart, so that one child can be forgotten. */
export type RingEvent =
	| { type: 'ring-opened'; group: string; arena: string; turns: string; seats: number }
	| { type: 'ring-drawn'; seed: number; groups: DrawOf['groups'] }
	| { type: 'pupil-drawn'; pupil: string; group: string }
	| { type: 'pupil-said'; pupil: string; said: 'nothing-yet' | 'yes' | 'no' | VetoReason }
	| { type: 'ring-changed'; drawn: number; yes: number; groups: string[] }
	| { type: 'ring-sat' }
	| { type: 'pupil-forgotten'; pupil: string }
	| { type: 'ring-forgotten' };

export type RingDecision = Decision<RingEvent, RingRefusal>;
