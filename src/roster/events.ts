import type { Counts } from './said.ts';

/** What happened with the files of a school: ids, moments and counts; names are in the school's own registers (K14). */
export type RosterEvent =
	| { type: 'reading-kept'; reading: string; until: number; instead: string[] }
	| { type: 'reading-dropped'; reading: string }
	| { type: 'roster-applied'; roster: string; reading: string; until: number; counts: Counts }
	| { type: 'roster-undone'; roster: string }
	/** a reading that nobody applied, or the day until which a roster could be undone, is over */
	| { type: 'words-forgotten'; readings: string[]; rosters: string[] };
