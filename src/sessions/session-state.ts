import type { Day } from '#kernel/time.ts';
import type { Counted, Counts } from './faces.ts';
import type { ClassMode, Mode, Phase, Planned } from './phases.ts';
import type { Shared, Task, Turns } from './tasks.ts';

/** What a class chose for its sessions. What it did not choose is as usual for its age. */
export type Settings = {
	/** `null`: by its jaargroepen */
	mode: ClassMode | null;
	minutes: Partial<Record<Phase, number>>;
	/** words of its own under the three faces */
	faceWords: Record<Counted, string> | null;
	/** whether names are shown with the faces */
	names: boolean;
};

/** Streams that live and end with one session: what nobody hears, what only the teacher hears, and names with faces. */
export type Companions = { faces: string; aside: string; revealed: string };

/** How tablets come in. The code is typed, the pass is in the QR. */
export type Door = { code: string; pass: string; until: number };

export type Words = { kind: 'tip' | 'top'; words: string };
/** A tip or a top as it was said, and by whom. */
export type Said = Words & { id: string; by: string };

/** A session that is going on. Moments are the server's, in ms since 1970. */
export type Session = Companions & {
	id: string;
	on: Day;
	/** when the children could come in */
	openedAt: number;
	/** when the clock began; `null` while children are still coming in (inloop) */
	begunAt: number | null;
	mode: Mode;
	plan: readonly Planned[];
	phase: Phase;
	/** when this phase began */
	since: number;
	/** minutes added to this phase */
	extra: number;
	/** the class, in its own order */
	pupils: readonly string[];
	absent: readonly string[];
	shared: Shared;
	/** who passed which task on: they are not asked again */
	passed: readonly { task: Task; person: string }[];
	/** the teacher who leads for a moment, because the leader's tablet is away */
	stoodInBy: string | null;
	/** how many chose a face; whose and which, no screen knows */
	came: number;
	/** what was counted by hands */
	hands: Partial<Record<Counted, number>>;
	shown: Counts | null;
	/** how many chose a face that is not among what was shown */
	apart: number;
	/** names will be shown with the faces: the class chose so before it started */
	names: boolean;
	/** names were shown with the faces: their stream can be heard */
	named: boolean;
	said: readonly Said[];
	door: Door | null;
};

/** A session that is over. `counts` is gone at the end of the period. */
export type Closed = Pick<Session, 'id' | 'on' | 'mode' | 'shared' | 'said'> & {
	begunAt: number | null;
	closedAt: number;
	counts: Counts | null;
};

/** The sessions of one board: one class, one school year. */
export type Sessions = {
	opened: { board: string; group: string } | null;
	settings: Settings;
	current: Session | null;
	/** the newest, to look back on */
	last: Closed | null;
	/** by person; only sessions that were closed count */
	turns: Readonly<Record<string, Turns>>;
	/** how many were held: begun, and closed */
	held: number;
	/** sessions of which something that was counted is still kept, oldest first */
	counts: readonly { session: string; on: Day }[];
};

export const noSessions: Sessions = {
	opened: null,
	settings: { mode: null, minutes: {}, faceWords: null, names: false },
	current: null,
	last: null,
	turns: {},
	held: 0,
	counts: []
};

/** Who is here: the class without those who are absent. */
export const present = ({ pupils, absent }: Pick<Session, 'pupils' | 'absent'>): string[] =>
	pupils.filter((pupil) => !absent.includes(pupil));

/** How many are still to come in the check-in. */
export const toCome = (session: Session): number => {
	const hands = Object.values(session.hands).reduce((sum, count) => sum + count, 0);
	return Math.max(0, present(session).length - session.came - hands);
};
