import type { Drawing } from '#kernel/drawing.ts';
import type { Agreed, Step } from '#circles/circle-state.ts';
import type { AdultsPhase, Planned } from '#circles/forms.ts';

/** What a child said it will work on, as the adults read it. */
export type Brought = { id: string; child: string; words: string; drawing: Drawing | null; helper: string };
export type Need = { id: string; child: string; words: string };
/** An agreement of an earlier time that was open when this part began. */
export type Earlier = Agreed & { state: 'open' | 'done' | 'dropped'; told: boolean };

/** Part two of one meeting: what the keepers hear, and the guests who were ticked after the door. */
export type Adults = {
	opened: { meeting: string; circle: string; plan: readonly Planned<AdultsPhase>[] } | null;
	ended: boolean;
	children: readonly string[];
	/** guests in the room */
	guests: readonly string[];
	/** guests who were in the room at some time: an agreement may name them */
	came: readonly string[];
	phase: AdultsPhase;
	/** when this phase began, in ms since 1970 */
	since: number;
	/** minutes added to this phase */
	extra: number;
	childGoals: readonly Brought[];
	homeGoals: readonly { id: string; guardian: string; words: string; how: { step: Step; words: string } | null }[];
	earlier: readonly Earlier[];
	needs: readonly Need[];
	agreements: readonly Agreed[];
	/** dit kunnen wij nu */
	closing: string;
};

export const noAdults: Adults = {
	opened: null,
	ended: false,
	children: [],
	guests: [],
	came: [],
	phase: 'home-goal',
	since: 0,
	extra: 0,
	childGoals: [],
	homeGoals: [],
	earlier: [],
	needs: [],
	agreements: [],
	closing: ''
};
