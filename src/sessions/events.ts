import type { Decision } from '#kernel/decider.ts';
import type { Counted, Counts } from './faces.ts';
import type { ClassMode, Mode, Phase, Planned } from './phases.ts';
import type { SessionsRefusal } from './refusals.ts';
import type { Companions, Door, Settings, Words } from './session-state.ts';
import type { Shared, Task } from './tasks.ts';

export type SessionsEvent =
	| { type: 'sessions-opened'; board: string; group: string }
	/** `names`: the streams that start with it know whether names may be shown */
	| ({
			type: 'session-started';
			session: string;
			mode: Mode;
			plan: readonly Planned[];
			pupils: readonly string[];
			shared: Shared;
			names: boolean;
			arriving: boolean;
	  } & Companions)
	| { type: 'session-begun'; session: string }
	| { type: 'phase-changed'; session: string; phase: Phase }
	| { type: 'minute-added'; session: string }
	/** `passed`: who passed it on, and is not asked for it again in this session */
	| { type: 'task-shared'; session: string; task: Task; people: readonly string[]; passed?: string }
	/** lost its words when the session closes */
	| { type: 'absence-marked'; session: string; person: string; absent: boolean }
	| { type: 'lead-taken'; session: string }
	| { type: 'lead-given-back'; session: string }
	| { type: 'hands-counted'; session: string; face: Counted; hands: number }
	| { type: 'child-counted'; session: string }
	| { type: 'faces-asked'; session: string; faces: string; hands: Partial<Record<Counted, number>> }
	/** `apart`: so many chose a face that is not among the counts, because they are too few */
	| { type: 'counts-shown'; session: string; counts: Counts; named: boolean; apart?: number }
	/** those without an id can only be taken back together */
	| ({ type: 'words-said'; session: string; id?: string } & Words)
	| { type: 'words-taken-back'; session: string; id: string }
	| ({ type: 'door-opened'; session: string } & Door)
	| { type: 'door-closed'; session: string }
	/** `named`: the stream of names with faces was begun, and ends too */
	| ({ type: 'session-closed'; session: string; named: boolean } & Companions)
	| { type: 'minutes-chosen'; phase: Phase; minutes: number }
	| { type: 'mode-chosen'; mode: ClassMode | null }
	| { type: 'face-words-chosen'; words: Settings['faceWords'] }
	| { type: 'names-chosen'; names: boolean }
	| { type: 'counts-forgotten'; sessions: readonly string[] };

export type SessionsDecision = Decision<SessionsEvent, SessionsRefusal>;
