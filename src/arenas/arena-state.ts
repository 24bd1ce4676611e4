import type { ArenaStage } from './states.ts';
import type { Picture } from './pictures.ts';

export type Question = { id: string; words: string; picture: Picture | null };

/** What a pupil said, as it was heard, or what a listener thought; without any name. */
export type Quote = {
	id: string;
	words: string;
	kind: 'heard' | 'thought';
	question: string | null;
	idea: string | null;
};

/** How all who chose ranked an idea, each 1 to 4 on average. */
export type Rank = { idea: string; feasible: number; noticed: number; by: number };

/** Quotes that say the same, under what can be done. `onto`: the group on whose board it hangs, and as which note. */
export type Idea = { id: string; words: string; onto: { group: string; note: string } | null };

/** The clock of the ring: ms since 1970, and how long it stood still. */
export type RingClock = { startedAt: number; heldMs: number; pausedAt: number | null };

/** What one class answered to *merken jullie hier al iets van?*: ja, een beetje, nog niet. Nothing, where they were too few. */
export type Noticed = { group: string; counts: readonly number[] | null };

/**
 * A class that is told what was done: its group, the stream of what it is asked, and the ids of what it is told and of
 * what it is asked of that later.
 */
export type ClassToTell = {
	group: string;
	pulses: string;
	pulse: string;
	next: string;
	answers: string;
	replies: string;
};

/** *Merken jullie hier al iets van?* and its three answers, in the language of the school. */
export type AskNoticed = { question: string; options: readonly string[] };

export type Arena = {
	opened: { group: string; board: string; ring: string; ranks: string; turns: string } | null;
	/** ms since 1970 */
	since: number;
	state: ArenaStage;
	topic: string;
	on: string | null;
	youngest: boolean;
	/** devices away and one writes along, or each listener has a pad of their own */
	pads: boolean;
	seats: number;
	moderator: string;
	scribe: string | null;
	questions: readonly Question[];
	/** how many sit in the ring, how many said yes, and of which classes they are */
	ring: { drawn: number; yes: number; groups: readonly string[] };
	clock: RingClock | null;
	/** the question on the big screen */
	shown: string | null;
	quotes: readonly Quote[];
	ideas: readonly Idea[];
	ranks: readonly Rank[];
	/** since when something of it hangs on a board */
	onBoardAt: number | null;
	told: {
		words: string;
		how: string;
		classes: readonly ClassToTell[];
		ask: AskNoticed;
		at: number;
		asked: boolean;
	} | null;
	noticed: readonly Noticed[];
	/** one quote that may hang in the lerarenkamer */
	released: string | null;
};

export const noArena: Arena = {
	opened: null,
	since: 0,
	state: 'draft',
	topic: '',
	on: null,
	youngest: false,
	pads: false,
	seats: 8,
	moderator: '',
	scribe: null,
	questions: [],
	ring: { drawn: 0, yes: 0, groups: [] },
	clock: null,
	shown: null,
	quotes: [],
	ideas: [],
	ranks: [],
	onBoardAt: null,
	told: null,
	noticed: [],
	released: null
};
