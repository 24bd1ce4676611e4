import { addDays, dayOf, type Day } from '#kernel/time.ts';

/** When something goes: what is counted from, and how long. Days and years are of the school's own calendar. */
export type Term = {
	/** what it is counted from */
	from: 'end-of-year' | 'leaving' | 'writing' | 'close' | 'use' | 'erasing' | 'nothing-left' | 'never';
	years?: number;
	days?: number;
	hours?: number;
	/** on which ground: where the term comes from */
	ground: Ground;
	/** by whom it is done: at night by the job, by what it is part of, or by who keeps the machine */
	by: 'night' | 'itself' | 'keeper';
};

/** Where a term comes from: DOMAIN of schools, the law, or a choice of Kring's own. */
export const grounds = ['pupil-file', 'referred', 'staff', 'own-choice', 'proof', 'security'] as const;
export type Ground = (typeof grounds)[number];

/** The terms there are, by name. The only place where they are said. */
export const terms = {
	/** words on a class board; once the next year's board hangs, and on 1 October at the latest */
	board: { from: 'end-of-year', ground: 'own-choice', by: 'night' },
	/** faces, the teacher's side, names with faces: until their session closes */
	session: { from: 'close', ground: 'own-choice', by: 'itself' },
	/** an arena, counted from its plan: long enough to see what came of it */
	arena: { from: 'writing', days: 400, ground: 'own-choice', by: 'itself' },
	/** how many chose which face */
	counts: { from: 'writing', days: 42, ground: 'own-choice', by: 'itself' },
	pupil: { from: 'leaving', years: 2, ground: 'pupil-file', by: 'night' },
	referred: { from: 'leaving', years: 3, ground: 'referred', by: 'night' },
	staff: { from: 'leaving', years: 2, ground: 'staff', by: 'night' },
	/** with the last child */
	household: { from: 'nothing-left', ground: 'pupil-file', by: 'night' },
	/** with the last child of it: its words, and who came */
	circle: { from: 'nothing-left', ground: 'pupil-file', by: 'night' },
	/** when no family's board names them any more */
	guest: { from: 'nothing-left', ground: 'own-choice', by: 'itself' },
	/** that somebody worried, and that it was recorded elsewhere; its words until then */
	concern: { from: 'writing', years: 2, ground: 'security', by: 'night' },
	/** until their meeting ends */
	seat: { from: 'close', ground: 'own-choice', by: 'itself' },
	/** until their day is over, and made so long before it */
	guestLink: { from: 'writing', days: 22, ground: 'own-choice', by: 'night' },
	invitation: { from: 'writing', days: 7, ground: 'own-choice', by: 'night' },
	audit: { from: 'writing', years: 2, ground: 'security', by: 'itself' },
	/** who let whom in */
	letIn: { from: 'writing', days: 30, ground: 'security', by: 'night' },
	/** what someone has open now, until its end is in the audit */
	opening: { from: 'close', ground: 'security', by: 'itself' },
	mail: { from: 'writing', days: 7, ground: 'own-choice', by: 'itself' },
	signedIn: { from: 'use', days: 1, ground: 'security', by: 'itself' },
	account: { from: 'nothing-left', days: 30, ground: 'own-choice', by: 'night' },
	reading: { from: 'writing', hours: 1, ground: 'own-choice', by: 'itself' },
	rosterUndo: { from: 'writing', days: 30, ground: 'own-choice', by: 'itself' },
	backup: { from: 'writing', days: 35, ground: 'security', by: 'keeper' },
	keysBackup: { from: 'writing', days: 7, ground: 'security', by: 'keeper' },
	erasures: { from: 'erasing', days: 42, ground: 'proof', by: 'itself' },
	request: { from: 'writing', days: 7, ground: 'own-choice', by: 'itself' },
	hold: { from: 'use', ground: 'proof', by: 'itself' },
	/** ids, days and how many: as long as the school is here */
	school: { from: 'never', ground: 'proof', by: 'keeper' }
} as const satisfies Record<string, Term>;

export type TermName = keyof typeof terms;

/** What goes at night by a term of its own; a hold may keep all of one. */
export const destroyed = ['board', 'pupil', 'staff'] as const satisfies readonly TermName[];
export type Destroyed = (typeof destroyed)[number];

/** A board that nobody turned goes on this day of the year in which its school year ended. */
const latest = '10-01';

/** The first day on which a board's words may go, and the day on which they go whatever was done. */
export const boardGoes = (schoolYear: string): { soonest: Day; latest: Day } => {
	const year = schoolYear.slice(5);
	return { soonest: `${year}-08-01`, latest: `${year}-${latest}` };
};

/** The day after the last of a whole number of years; 29 February becomes 1 March. */
export const yearsAfter = (day: Day, years: number): Day => {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
};

/** The first day on which someone who left may go. */
export const personGoes = ({ kind, leftOn, referred }: { kind: string; leftOn: Day; referred: boolean }): Day =>
	yearsAfter(leftOn, terms[termOfPerson({ kind, referred })].years);

export const termOfPerson = ({
	kind,
	referred
}: {
	kind: string;
	referred: boolean;
}): 'pupil' | 'referred' | 'staff' => (kind !== 'pupil' ? 'staff' : referred ? 'referred' : 'pupil');

/** The first day on which something of a number of days may go; `at` in ms since 1970. */
export const daysAfter = (at: number, name: TermName): Day => {
	const term: Term = terms[name];
	return addDays(dayOf(at), term.days ?? 0);
};
