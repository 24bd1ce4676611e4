import type { Decision } from '#kernel/decider.ts';
import type { Drawing } from '#kernel/drawing.ts';
import type { ConcernRefusal } from './refusals.ts';

/** What can have happened with a concern. The last two end its stream. */
export type ConcernEvent =
	| { type: 'concern-raised'; words: string; drawing?: Drawing; about?: string }
	| { type: 'concern-recorded' }
	| { type: 'concern-erased' };

export type ConcernDecision = Decision<ConcernEvent, ConcernRefusal>;
