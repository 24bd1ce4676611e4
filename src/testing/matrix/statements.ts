/**
 * Who may what, said once more by hand: in the words of those who asked for Kring, and written without looking at the
 * policy table. The matrix holds the whole house to this. Acts are commands; pages are told by their names.
 */

/** Everyone who can come to Kring, as whom they come. */
export const people = [
	'pupil',
	'teacher',
	'assistant',
	'trainee',
	'screen',
	'coordinator',
	'principal',
	'coach',
	'administrator',
	'trainer',
	'swv-staff',
	'tablet',
	'house'
] as const;
export type PersonKind = (typeof people)[number];

/** Where a thing is, seen from a person: in their own class, in another of their school, or of the whole school. */
export type Where = 'own class' | 'other class' | 'school';

/** What someone may there: which streams they hear, what they do on them, which pages they open. */
export type Scope = {
	hears?: readonly string[];
	does?: Readonly<Record<string, readonly string[]>>;
	opens?: readonly string[];
};

type Statement = { ownClass?: Scope; everyClass?: Scope; school?: Scope };

/** Hanging notes and working on them: whoever is in the class. */
const onTheBoard = [
	'add-note',
	'edit-note',
	'move-note',
	'remove-note',
	'undo-act',
	'name-helpers',
	'link-success',
	'set-measure',
	'add-progress',
	'conclude-goal',
	'extend-goal',
	'share-out',
	'set-status',
	'set-day',
	'choose-leader',
	'choose-feest'
];

/** Leading a bordsessie and what is said in it: the child that leads does what the teacher does. */
const leading = [
	'begin-session',
	'go-to-phase',
	'add-minute',
	'share-task',
	'pass-task',
	'give-back-lead',
	'count-hands',
	'show-faces',
	'say-words',
	'take-back-words',
	'close-session'
];

/** Beginning one, and letting tablets in: at the digibord, by whoever stands there. */
const starting = ['start-session', 'mark-absent', 'open-door', 'close-door'];

/** How this class does it: the teacher's to choose. */
const choosing = ['stand-in', 'choose-minutes', 'choose-mode', 'choose-face-words', 'choose-names'];

/** The teacher's side: who wants to talk, who stands at the door. */
const besideTheSession = [
	'ask-to-talk',
	'have-talked',
	'thank-for-reminder',
	'admit',
	'admit-everyone',
	'send-away',
	'send-waiting-away',
	'choose-admission',
	'free-name'
];

/** Keeping people, groups and the year in order. */
const inOrder = [
	'do-all',
	'add-person',
	'rename-person',
	'set-email',
	'set-grade',
	'let-go',
	'take-back',
	'open-group',
	'change-group',
	'close-group',
	'reopen-group',
	'join-group',
	'leave-group',
	'choose-region',
	'plan-holidays',
	'plan-periods'
];

/** The file of an administration, and undoing it. */
const files = ['keep-reading', 'drop-reading', 'apply-roster', 'undo-roster'];

/** Hanging a digibord: in which classes is for the rules. */
const hanging = ['add-screen', 'pair-screen', 'unpair-screen'];

/** What must stay, and what is asked about someone; who confirms it may be the directeur. */
const staying = ['set-hold', 'lift-hold', 'mark-referred', 'ask-request', 'withdraw-request', 'confirm-request'];

/** Families. */
const families = [
	'open-household',
	'add-guardian',
	'change-guardian',
	'set-authority',
	'add-child',
	'take-child-out',
	'remove-guardian',
	'close-household'
];

const inTheClass = ['board', 'sessions', 'revealed'];
const pagesOfTheOffice = ['people', 'groups', 'year', 'roster'];

const helper: Statement = {
	ownClass: { hears: inTheClass, does: { board: onTheBoard }, opens: ['board', 'look-back'] },
	school: { opens: ['home', 'kept'] }
};
const onlyAtHome: Statement = { school: { opens: ['home', 'kept'] } };

export const statements: Readonly<Record<PersonKind, Statement>> = {
	// writes on the board of the own class, leads when it is their turn, chooses a face; hears no other class, no school
	pupil: {
		ownClass: {
			hears: inTheClass,
			does: { board: onTheBoard, sessions: leading, faces: ['choose-face'], aside: ['ask-to-talk', 'remind-teacher'] },
			opens: ['board', 'look-back']
		},
		school: { opens: ['kept'] }
	},
	// everything of the own classes, but no child's face; nothing of other classes
	teacher: {
		ownClass: {
			hears: [...inTheClass, 'aside'],
			does: {
				board: [...onTheBoard, 'open-board', 'take-down-note'],
				sessions: [...leading, ...starting, ...choosing],
				aside: besideTheSession
			},
			opens: ['board', 'look-back', 'class-settings']
		},
		school: { does: { school: hanging }, opens: ['home', 'kept'] }
	},
	// helps on the board, leads no session and hears nothing that is the teacher's alone
	assistant: helper,
	trainee: helper,
	// the digibord: what the class does together, with the names of children but no name of its own
	screen: {
		ownClass: {
			hears: inTheClass,
			does: {
				board: onTheBoard,
				sessions: [...leading, ...starting],
				faces: ['choose-face'],
				aside: ['ask-to-talk', 'remind-teacher']
			},
			opens: ['board', 'look-back']
		},
		school: { opens: ['kept'] }
	},
	// the ib'er: looks along on every board, keeps the school in order, and alone knows the families
	coordinator: {
		everyClass: { hears: ['board', 'sessions'], does: { board: ['turn-year'] }, opens: ['board', 'look-back'] },
		school: {
			hears: ['school', 'households', 'roster', 'retention'],
			does: { school: [...inOrder, ...hanging], households: families, roster: files, retention: staying },
			opens: ['home', 'rhythm', ...pagesOfTheOffice, 'households', 'who-looked', 'retention', 'kept']
		}
	},
	// the directeur: the rhythm, never what is on a board; and who looked
	principal: {
		school: {
			hears: ['retention'],
			does: { retention: ['confirm-request'] },
			opens: ['home', 'rhythm', 'who-looked', 'retention', 'kept']
		}
	},
	coach: onlyAtHome,
	// keeps the school in order and gives others their place; hears no class and no family
	administrator: {
		school: {
			hears: ['school', 'roster', 'retention'],
			does: {
				school: [...inOrder, ...hanging, 'open-school', 'rename-school', 'take-in-school', 'appoint', 'dismiss'],
				roster: files,
				retention: staying
			},
			opens: ['home', ...pagesOfTheOffice, 'schools', 'who-looked', 'retention', 'kept']
		}
	},
	trainer: onlyAtHome,
	'swv-staff': onlyAtHome,
	// a tablet at the door, before a child has a name on it: knows its own animal and nothing else
	tablet: { ownClass: { does: { aside: ['knock', 'take-name', 'hand-on'] } } },
	// does what is due, and hears nothing
	house: {
		everyClass: { does: { sessions: ['close-session', 'forget-counts'] } },
		school: {
			does: {
				school: ['end-what-is-over', 'let-go'],
				roster: ['forget-what-is-over'],
				households: ['take-child-out', 'remove-guardian', 'close-household'],
				retention: ['end-request', 'mark-referred']
			}
		}
	}
};

/** What no person does: it comes of something else that was done. */
export const byItself: Readonly<Record<string, readonly string[]>> = {
	board: ['open-next-board', 'carry-note'],
	sessions: ['open-sessions', 'count-child', 'take-counts'],
	faces: ['open-faces', 'show', 'end-faces'],
	aside: ['open-aside', 'end-aside', 'note-came'],
	revealed: ['open-revealed', 'reveal', 'end-revealed']
};

/** Streams of a class, and of a school. */
export const ofAClass = ['board', 'sessions', 'faces', 'aside', 'revealed'] as const;
export const ofASchool = ['school', 'households', 'roster', 'retention'] as const;

/** Pages of a class, and of a school. */
export const classPages = ['board', 'look-back', 'class-settings'] as const;
export const schoolPages = [
	'home',
	'rhythm',
	'people',
	'groups',
	'year',
	'roster',
	'schools',
	'households',
	'who-looked',
	'retention',
	'kept'
] as const;

const scopesOf = (person: PersonKind, where: Where): Scope[] => {
	const { ownClass = {}, everyClass = {}, school = {} } = statements[person];
	return where === 'own class' ? [ownClass, everyClass] : where === 'other class' ? [everyClass] : [school];
};

export const hears = (person: PersonKind, kind: string, where: Where): boolean =>
	scopesOf(person, where).some((scope) => scope.hears?.includes(kind));

export const does = (person: PersonKind, kind: string, act: string, where: Where): boolean =>
	scopesOf(person, where).some((scope) => scope.does?.[kind]?.includes(act));

export const opens = (person: PersonKind, page: string, where: Where): boolean =>
	scopesOf(person, where).some((scope) => scope.opens?.includes(page));

/** Who reads the names of a school: of the own class everyone in it; of all, who keeps it in order or asks who looked. */
const readsNames: readonly PersonKind[] = ['coordinator', 'administrator', 'principal'];
export const knowsNames = (person: PersonKind, where: Where): boolean =>
	readsNames.includes(person) || (where === 'own class' && hears(person, 'board', where));

/** Who reads where mail goes, who has an account, and who holds which task: who keeps the school in order. */
export const isOffice = (person: PersonKind): boolean => hears(person, 'school', 'school');
/** Who reads of families. */
export const isCare = (person: PersonKind): boolean => hears(person, 'households', 'school');
/** Who reads what must stay, and the proofs of what went. */
export const isKeeper = (person: PersonKind): boolean => hears(person, 'retention', 'school');
/** Who reads who looked. */
/** The directeur sees the rhythm, and so does the ib'er. */
export const mindsRhythm = (person: PersonKind): boolean => person === 'principal' || person === 'coordinator';

export const asksWhoLooked = (person: PersonKind): boolean => opens(person, 'who-looked', 'school');
