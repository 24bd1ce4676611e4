import type { Grade } from './grades.ts';

/** What the last file said of someone, beside the register. `groups`: those it names a colleague in. */
export type SaidPerson = {
	person: string;
	key: string | null;
	grade: Grade | null;
	groups: string[];
	fromFile: boolean;
};

export type SaidGroup = { group: string; key: string | null; grades: Grade[] };

/** How many of each there were, as a page tells it afterwards. */
export type Counts = { new: number; changed: number; otherGroup: number; left: number };
