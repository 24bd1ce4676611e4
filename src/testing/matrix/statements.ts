import {
	behindTheDoor,
	besideTheSession,
	choosing,
	families,
	files,
	hanging,
	inOrder,
	inTheRoom,
	leading,
	ofTheFamily,
	onTheBoard,
	starting,
	staying
} from './acts-by-hand.ts';

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
	'house',
	'keeper',
	'seated child',
	'room screen',
	'seated guest',
	'ticked guest'
] as const;
export type PersonKind = (typeof people)[number];

/**
 * Where a thing is, seen from a person: in their own class, in another of their school, of the whole school, of the family
 * they have to do with, or of another one.
 */
export type Where = 'own class' | 'other class' | 'school' | 'own family' | 'other family';

/** What someone may there: which streams they hear, what they do on them, which pages they open. */
export type Scope = {
	hears?: readonly string[];
	does?: Readonly<Record<string, readonly string[]>>;
	opens?: readonly string[];
};

type Statement = {
	ownClass?: Scope;
	everyClass?: Scope;
	school?: Scope;
	ownFamily?: Scope;
	everyFamily?: Scope;
};

const inTheClass = ['board', 'sessions', 'revealed'];
const pagesOfTheOffice = ['people', 'groups', 'year', 'roster'];

const helper: Statement = {
	ownClass: { hears: inTheClass, does: { board: onTheBoard }, opens: ['board', 'look-back'] },
	school: { opens: ['home', 'kept'] }
};
const onlyAtHome: Statement = { school: { opens: ['home', 'kept'] } };

/** The ib'er: looks along on every board, keeps the school in order, alone knows the families, and may open a board with one. */
const coordinator: Statement = {
	everyClass: { hears: ['board', 'sessions'], does: { board: ['turn-year'] }, opens: ['board', 'look-back'] },
	school: {
		hears: ['school', 'households', 'roster', 'retention'],
		does: {
			school: [...inOrder, ...hanging],
			households: families,
			roster: files,
			retention: [...staying, 'ask-guardian-request']
		},
		opens: ['home', 'rhythm', ...pagesOfTheOffice, 'households', 'who-looked', 'retention', 'kept']
	},
	everyFamily: { does: { circle: ['open-circle'] } }
};

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
	// of a family that is another ib'er's they hear nothing
	coordinator,
	// the ib'er of this family
	keeper: {
		...coordinator,
		ownFamily: {
			hears: ['circle', 'together', 'adults'],
			does: {
				circle: ofTheFamily,
				together: [...inTheRoom, 'choose-opener', 'lift-stop'],
				adults: behindTheDoor
			}
		}
	},
	// in the room with the family, and nowhere else; what Kring keeps everyone may read
	'seated child': {
		ownFamily: { hears: ['together'], does: { together: inTheRoom } },
		school: { opens: ['kept'] }
	},
	'room screen': {
		ownFamily: { hears: ['together'], does: { together: [...inTheRoom, 'choose-opener'] } },
		school: { opens: ['kept'] }
	},
	// one who looks after the children, in the room: says yes or no to who comes, and hears nothing of the second part yet
	'seated guest': {
		ownFamily: {
			hears: ['together'],
			does: { together: ['choose-face'], circle: ['give-consent', 'withdraw-consent'] }
		}
	},
	// a partner who was ticked after the door, and was not asked for the first part
	'ticked guest': { ownFamily: { hears: ['adults'] } },
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
		everyFamily: {
			does: {
				circle: [
					'answer-as',
					'let-out',
					'end-meeting',
					'leave-circle',
					'take-child-out',
					'forget-guest',
					'erase-circle'
				],
				together: ['take-seat', 'leave-seat', 'forget-child', 'erase-together'],
				adults: ['forget-child', 'erase-adults']
			}
		},
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
	revealed: ['open-revealed', 'reveal', 'end-revealed'],
	circle: ['keep-name', 'keep-child-goal', 'note-reached', 'note-step', 'keep-agreement'],
	together: ['open-together', 'expect-guest', 'let-guest-go', 'forget-guest', 'end-together'],
	adults: ['open-adults', 'expect-guest', 'let-guest-go', 'forget-guest', 'note-agreement', 'end-adults']
};

/** Streams of a class, of a school, and of a family. */
export const ofAClass = ['board', 'sessions', 'faces', 'aside', 'revealed'] as const;
export const ofASchool = ['school', 'households', 'roster', 'retention'] as const;
export const ofAFamily = ['circle', 'together', 'adults'] as const;

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
	const { ownClass = {}, everyClass = {}, school = {}, ownFamily = {}, everyFamily = {} } = statements[person];
	switch (where) {
		case 'own class':
			return [ownClass, everyClass];
		case 'other class':
			return [everyClass];
		case 'school':
			return [school];
		case 'own family':
			return [ownFamily, everyFamily];
		case 'other family':
			return [everyFamily];
	}
};

export const hears = (person: PersonKind, kind: string, where: Where): boolean =>
	scopesOf(person, where).some((scope) => scope.hears?.includes(kind));

export const does = (person: PersonKind, kind: string, act: string, where: Where): boolean =>
	scopesOf(person, where).some((scope) => scope.does?.[kind]?.includes(act));

export const opens = (person: PersonKind, page: string, where: Where): boolean =>
	scopesOf(person, where).some((scope) => scope.opens?.includes(page));

/** Who reads the names of a school: of the own class everyone in it; of all, who keeps it in order or asks who looked. */
const readsNames: readonly PersonKind[] = ['coordinator', 'keeper', 'administrator', 'principal'];
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
export const mindsRhythm = (person: PersonKind): boolean => ['principal', 'coordinator', 'keeper'].includes(person);

export const asksWhoLooked = (person: PersonKind): boolean => opens(person, 'who-looked', 'school');
