import type { Decision } from '#kernel/decider.ts';
import type { Reason } from './reasons.ts';
import type { ReplacementRefusal } from './refusals.ts';

/** What can have happened. Without a `second` nobody said yes, and the wait was over. The last two end the stream. */
export type ReplacementEvent =
	| { type: 'look-asked'; circle: string; reason: Reason }
	| { type: 'look-opened'; until: number; second?: string }
	| { type: 'look-refused' }
	| { type: 'look-closed' };

export type ReplacementDecision = Decision<ReplacementEvent, ReplacementRefusal>;
