import type { Day } from '#kernel/time.ts';
import type { Influence, Stage } from './voice-state.ts';

/** A child of the school, as the ib'er finds it: `group` is its newest home group by name. */
export type KnownChild = { id: string; given: string; family: string; group: string | null; left: boolean };

/** What still waits, of whom, and until when: never what was said. */
export type Waiting = KnownChild & { wish: string; stage: Stage; due: Day };

/**
 * Of the wishes that children said themselves in one school year: how many were heard, how many were weighed by now, and
 * what was done with those. Of the whole school, and never less.
 */
export type YearOfVoices = {
	schoolYear: string;
	heard: number;
	weighed: number;
	done: Record<Influence, number>;
	/** children who were asked and did not want to say anything */
	declined: number;
};
