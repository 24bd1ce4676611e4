import type { Decision } from '#kernel/decider.ts';
import type { RepliesRefusal } from '#pulses/refusals.ts';
import type { Replies, Reply } from './replies-state.ts';

export type RepliesEvent =
	| ({ type: 'replies-opened' } & NonNullable<Replies['opened']>)
	| { type: 'replies-taken'; came: number; counts: number[]; replies: Pick<Reply, 'words' | 'drawing'>[] }
	| { type: 'reply-let-through'; reply: string }
	| { type: 'replies-ended' };

export type RepliesDecision = Decision<RepliesEvent, RepliesRefusal>;
