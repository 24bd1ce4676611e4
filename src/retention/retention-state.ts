import type { Day } from '#kernel/time.ts';
import type { On, Wish } from './events.ts';

export type Hold = { on: On; by: string; until: Day | null };

/** Asked by one, confirmed by another. Moments in ms since 1970. */
export type Request = {
	wish: Wish;
	/** null: a guardian, whom its register knows */
	person: string | null;
	by: string;
	at: number;
	confirmed: { by: string; at: number } | null;
};

/** What must stay, and what was asked about someone and is not done yet; by id. */
export type Retention = {
	holds: Readonly<Record<string, Hold>>;
	referred: Readonly<Record<string, true>>;
	requests: Readonly<Record<string, Request>>;
};

export const nothingHeld: Retention = { holds: {}, referred: {}, requests: {} };
