import type { Drawing } from '#kernel/drawing.ts';
import type { Planned, TogetherPhase } from '#circles/forms.ts';
import type { FaceOf } from '#circles/someone.ts';
import type { Face } from '#sessions/faces.ts';

export const areas = ['successes', 'goals'] as const;
export type Area = (typeof areas)[number];

/** Who sits at a seat. A seat is a browser that nobody signed in on; the screen is the room's. */
export type Sitter = { kind: 'child' | 'guest'; id: string } | { kind: 'screen' };

/** What a child wanted to work on the time before. */
export type Carried = { id: string; child: string; words: string; drawing: Drawing | null; helper: string };

/** What a child put up. `from`: the goal of an earlier time that it managed. */
export type Entry = {
	id: string;
	child: string;
	area: Area;
	words: string;
	drawing: Drawing | null;
	from: string | null;
	/** of a goal: who helps, in words */
	helper: string;
};

/** Part one of one meeting: what the children and everyone in the room hear. Moments are the server's, in ms. */
export type Together = {
	opened: { meeting: string; circle: string; plan: readonly Planned<TogetherPhase>[] } | null;
	ended: boolean;
	/** in the order of their columns */
	children: readonly string[];
	carried: readonly Carried[];
	homeGoals: readonly { id: string; guardian: string; words: string }[];
	/** guests who may sit here */
	guests: readonly string[];
	/** guests who could at some time */
	knew: readonly string[];
	/** guests who sat at a device; that someone chose a face is emptied */
	sat: readonly string[];
	seats: Readonly<Record<string, Sitter>>;
	/** the child that opens */
	opener: string | null;
	phase: TogetherPhase;
	/** when this phase began; what a stop took is added to it */
	since: number;
	/** minutes added to this phase */
	extra: number;
	/** whose columns are open: all, one, or none */
	turn: readonly string[];
	/** a child asked to stop: the clock stands still */
	stop: { child: string; at: number } | null;
	faces: readonly { who: FaceOf; face: Face }[];
	/** on screens that others look at: until then it says there who has chosen, and after that each face as it is chosen */
	facesShown: boolean;
	/** children who keep their face when it is over */
	keepsFace: readonly string[];
	entries: readonly Entry[];
};

export const noTogether: Together = {
	opened: null,
	ended: false,
	children: [],
	carried: [],
	homeGoals: [],
	guests: [],
	knew: [],
	sat: [],
	seats: {},
	opener: null,
	phase: 'check-in',
	since: 0,
	extra: 0,
	turn: [],
	stop: null,
	faces: [],
	facesShown: false,
	keepsFace: [],
	entries: []
};
