import type { Drawing } from '#kernel/drawing.ts';
import type { Planned, TogetherPhase } from '#circles/forms.ts';
import type { FaceOf } from '#circles/someone.ts';
import type { Decision } from '#kernel/decider.ts';
import type { Face } from '#sessions/faces.ts';
import type { TogetherRefusal } from './refusals.ts';
import type { Carried, Entry, Sitter } from './together-state.ts';

/** What is a child's own names that child, so that it can be emptied without the others'. */
export type TogetherEvent =
	| { type: 'together-opened'; meeting: string; circle: string; plan: readonly Planned<TogetherPhase>[] }
	| { type: 'column-made'; child: string }
	| ({ type: 'goal-carried' } & Carried)
	| { type: 'home-goal-shown'; goal: string; guardian: string; words: string }
	| { type: 'guest-expected'; guest: string }
	/** with every seat they had */
	| { type: 'guest-gone'; guest: string }
	| { type: 'seat-taken'; seat: string; who: Sitter }
	| { type: 'seat-left'; seat: string }
	| { type: 'opener-chosen'; child: string | null }
	| { type: 'phase-changed'; phase: TogetherPhase }
	| { type: 'minute-added' }
	| { type: 'turn-given'; children: readonly string[] }
	| { type: 'stop-asked'; child: string }
	/** `ms`: how long the clock stood still */
	| { type: 'stop-lifted'; ms: number }
	| { type: 'face-chosen'; who: FaceOf; face: Face }
	| { type: 'faces-shown' }
	| { type: 'face-keeping'; child: string; keep: boolean }
	| ({ type: 'put-up' } & Omit<Entry, 'helper'>)
	| { type: 'entry-changed'; id: string; child: string; words: string; drawing: Drawing | null }
	| { type: 'helper-said'; id: string; child: string; words: string }
	| { type: 'taken-down'; id: string }
	/** `keep`: the children whose faces stay; all others are emptied */
	| { type: 'together-ended'; keep: readonly string[] }
	| { type: 'child-forgotten'; child: string }
	| { type: 'guest-forgotten'; guest: string }
	| { type: 'together-erased' };

export type TogetherDecision = Decision<TogetherEvent, TogetherRefusal>;
