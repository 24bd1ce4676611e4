import type { Decision } from '#kernel/decider.ts';
import type { Day } from '#kernel/time.ts';
import type { Drawing } from '#kernel/drawing.ts';
import type { Area, Measure, TaskStatus } from './note.ts';
import type { BoardRefusal } from './refusals.ts';

export type Feest = 'confetti' | 'wave' | 'stars' | 'none';

/**
 * What can have happened on a board. Every screen receives these, so what is absent is left out.
 * An event about one note names it in `note`: that is how its words are found when they must go (K4).
 */
export type BoardEvent =
	| { type: 'board-opened'; group: string; schoolYear: string; previous?: string }
	| {
			type: 'note-added';
			note: string;
			area: Area;
			words: string;
			place: string;
			drawing?: Drawing;
			day?: Day;
			belongsTo?: string;
	  }
	/** `drawing` only when it changed; `null`: wiped */
	| { type: 'note-edited'; note: string; words: string; drawing?: Drawing | null }
	| { type: 'note-moved'; note: string; area: Area; place: string }
	| { type: 'note-removed'; note: string }
	/** the bin was full: the oldest in it left for good */
	| { type: 'note-forgotten'; note: string }
	/** `previous` and `next`: boards of other years that must take it down too */
	| { type: 'note-taken-down'; note: string; previous?: string; next?: string }
	/** `place` only when its own was taken meanwhile */
	| { type: 'act-undone'; note: string; place?: string }
	| { type: 'helpers-named'; note: string; helpers: string[] }
	/** without `to`: it belongs to nothing any more */
	| { type: 'success-linked'; note: string; to?: string }
	| { type: 'measure-set'; note: string; measure: Measure; starts: Day; ends: Day }
	| { type: 'progress-added'; note: string; value: number }
	| { type: 'goal-concluded'; note: string; outcome: 'reached' | 'let-go' }
	| { type: 'goal-extended'; note: string; ends: Day }
	| { type: 'action-shared-out'; note: string; who?: string[]; everyone?: true; due?: Day }
	| { type: 'status-set'; note: string; status: TaskStatus }
	/** without `day`: no day any more */
	| { type: 'day-set'; note: string; day?: Day }
	| { type: 'leader-chosen'; person: string }
	| { type: 'feest-chosen'; feest: Feest }
	/** only ids: the words stay in the events of the notes themselves */
	| { type: 'year-turned'; next: string; group: string; schoolYear: string; carried: string[] }
	| {
			type: 'note-carried';
			note: string;
			area: 'successes' | 'goals';
			words: string;
			place: string;
			drawing?: Drawing;
			measure?: Measure;
			ends?: Day;
	  };

export type BoardDecision = Decision<BoardEvent, BoardRefusal>;
