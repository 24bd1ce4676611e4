import type { Day } from '#kernel/time.ts';
import type { Destroyed } from './terms.ts';

export type On =
	| { is: 'person'; id: string }
	/** which one is in its register, for who hears of care */
	| { is: 'household' }
	| { is: 'stream'; id: string }
	| { is: 'term'; term: Destroyed };
export type Wish = 'export' | 'erase';

/**
 * By id only; why something stays is in its register (K14). `until`: the last day on which it holds. `person`: nobody
 * here, of a request about a guardian.
 */
export type RetentionEvent =
	| { type: 'hold-set'; hold: string; on: On; until?: Day }
	| { type: 'hold-lifted'; hold: string }
	| { type: 'referral-marked'; person: string; referred: boolean }
	| { type: 'request-asked'; request: string; wish: Wish; person: string | null }
	| { type: 'request-confirmed'; request: string }
	| { type: 'request-withdrawn'; request: string }
	| { type: 'request-ended'; request: string };
