import {
	aboutARing,
	asking,
	behindTheDoor,
	besideTheSession,
	choosing,
	families,
	files,
	hanging,
	hearing,
	inAnArena,
	inOrder,
	inTheRoom,
	leading,
	ofTheFamily,
	onTheBoard,
	passingOn,
	putting,
	standingIn,
	starting,
	staying
} from './acts-by-hand.ts';
import { atAFamily } from './family-statements.ts';
import { theHouse } from './house-statement.ts';
import type { PersonKind, Where } from './people-by-hand.ts';

export * from './kinds-by-hand.ts';

/**
 * Who may what, said once more by hand: in the words of those who asked for Kring, and written without looking at the
 * policy table. The matrix holds the whole house to this. Acts are commands; pages are told by their names.
 */

export { people, type PersonKind, type Where } from './people-by-hand.ts';

/** What someone may there: which streams they hear, what they do on them, which pages they open. */
export type Scope = {
	hears?: readonly string[];
	does?: Readonly<Record<string, readonly string[]>>;
	opens?: readonly string[];
};

export type Statement = {
	ownClass?: Scope;
	/** every class, and the team, which has a board like one */
	everyClass?: Scope;
	team?: Scope;
	school?: Scope;
	ownFamily?: Scope;
	everyFamily?: Scope;
};

const inTheClass = ['board', 'sessions', 'revealed', 'pulses'];
const atHome = ['home', 'who-looked-at-me'];
const ofCare = ['households', 'circles', 'care-profile', 'voices', 'replacing', 'concerns'];
/** Of the whole school: how often each class stands at its board, and what pupils said. */
const minding = ['rhythm', 'pupil-voice'];
const pagesOfTheOffice = ['people', 'groups', 'year', 'roster'];

const helper: Statement = {
	ownClass: { hears: inTheClass, does: { board: onTheBoard }, opens: ['board', 'look-back'] },
	school: { does: { concern: passingOn }, opens: [...atHome, 'worried', 'kept'] }
};
const onlyAtHome: Statement = { school: { opens: [...atHome, 'kept'] } };

/** The ib'er: looks along on every board, keeps the school in order, alone knows the families, and may open a board with one. */
const coordinator: Statement = {
	everyClass: {
		hears: ['board', 'sessions', 'team', 'pulses', 'arena', 'ring'],
		does: {
			board: ['turn-year'],
			pulses: asking,
			arena: ['plan-arena', ...inAnArena],
			ring: ['draw-ring', ...aboutARing]
		},
		opens: ['board', 'look-back', 'staff-room', 'arena', 'arena-screen']
	},
	school: {
		hears: ['school', 'households', 'roster', 'retention', 'voice', 'concern', 'turns'],
		does: {
			school: [...inOrder, ...hanging],
			households: families,
			voice: hearing,
			concern: [...passingOn, 'record-concern'],
			roster: files,
			retention: [...staying, 'ask-guardian-request']
		},
		opens: [...atHome, ...pagesOfTheOffice, ...ofCare, ...minding, 'who-looked', 'retention', 'kept', 'worried']
	},
	everyFamily: { does: { circle: ['open-circle'], replacement: standingIn } }
};

export const statements: Readonly<Record<PersonKind, Statement>> = {
	// writes on the board of the own class, leads when it is their turn, chooses a face; hears no other class, no school
	pupil: {
		ownClass: {
			hears: inTheClass,
			does: {
				board: onTheBoard,
				sessions: leading,
				faces: ['choose-face'],
				answers: ['give-answer'],
				aside: ['ask-to-talk', 'remind-teacher']
			},
			opens: ['board', 'look-back']
		},
		school: { opens: ['kept'] }
	},
	// everything of the own classes, but no child's face; nothing of other classes
	teacher: {
		ownClass: {
			hears: [...inTheClass, 'aside', 'replies', 'own-replies'],
			does: {
				board: [...onTheBoard, 'open-board', 'take-down-note'],
				sessions: [...leading, ...starting, ...choosing],
				aside: besideTheSession,
				pulses: [...asking, ...putting],
				replies: ['let-through']
			},
			opens: ['board', 'look-back', 'class-settings']
		},
		school: { does: { school: hanging, concern: passingOn }, opens: [...atHome, 'worried', 'kept'] }
	},
	// helps on the board, leads no session and hears nothing that is the teacher's alone
	assistant: helper,
	trainee: helper,
	// the digibord: what the class does together, with the names of children but no name of its own
	screen: {
		ownClass: {
			hears: [...inTheClass, 'team', 'arena'],
			does: {
				board: onTheBoard,
				sessions: [...leading, ...starting],
				pulses: putting,
				answers: ['give-answer'],
				faces: ['choose-face'],
				aside: ['ask-to-talk', 'remind-teacher']
			},
			opens: ['board', 'look-back', 'staff-room', 'arena-screen']
		},
		school: { opens: ['kept'] }
	},
	// of the team, and of no class: leads as everyone there does, and chooses a face for nobody else
	member: {
		everyClass: { does: { pulses: asking } },
		team: {
			hears: [...inTheClass, 'team', 'arena', 'ring', 'pad'],
			does: {
				board: [...onTheBoard, 'open-board', 'take-down-note'],
				sessions: [...leading, 'start-session', 'mark-absent', 'stand-in', 'choose-minutes'],
				faces: ['choose-face'],
				team: ['set-ambition', 'answer-question'],
				arena: inAnArena,
				ring: aboutARing,
				ranks: ['rank-idea'],
				pad: ['write-line', 'give-line', 'wipe-pad']
			},
			opens: ['board', 'look-back', 'staff-room', 'arena', 'arena-screen']
		},
		school: { does: { concern: passingOn }, opens: [...atHome, 'worried', 'kept'] }
	},
	// of a family that is another ib'er's they hear nothing
	coordinator,
	// the ib'er of this family
	keeper: {
		...coordinator,
		ownFamily: {
			hears: ['circle', 'together', 'adults', 'replacement'],
			does: {
				circle: ofTheFamily,
				together: [...inTheRoom, 'choose-opener', 'lift-stop', 'pass-on'],
				adults: behindTheDoor
			},
			opens: ['circle']
		}
	},
	// another ib'er, for an hour in the place of the keeper: reads the board, and writes nothing there
	replacement: {
		...coordinator,
		ownFamily: { hears: ['circle', 'replacement'], does: { circle: ['take-over-circle'] }, opens: ['look-along'] }
	},
	...atAFamily,
	// the directeur: the rhythm, never what is on a board; and who looked
	principal: {
		school: {
			hears: ['retention'],
			does: { retention: ['confirm-request'], concern: passingOn },
			opens: [...atHome, ...minding, 'care-profile', 'who-looked', 'retention', 'kept', 'replacing', 'worried']
		},
		everyFamily: { does: { replacement: standingIn } }
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
			opens: [...atHome, ...pagesOfTheOffice, 'schools', 'who-looked', 'retention', 'kept']
		}
	},
	trainer: onlyAtHome,
	'swv-staff': onlyAtHome,
	// guards the meldcode: reads what others worry about, and nothing else
	'safeguarding-lead': {
		school: {
			hears: ['concern'],
			does: { concern: [...passingOn, 'record-concern'] },
			opens: [...atHome, 'worried', 'concerns', 'kept']
		}
	},
	// a tablet at the door, before a child has a name on it: knows its own animal and nothing else
	tablet: { ownClass: { does: { aside: ['knock', 'take-name', 'hand-on'] } } },
	house: theHouse
};

const scopesOf = (person: PersonKind, where: Where): Scope[] => {
	const {
		ownClass = {},
		everyClass = {},
		team = {},
		school = {},
		ownFamily = {},
		everyFamily = {}
	} = statements[person];
	switch (where) {
		case 'own class':
			return [ownClass, everyClass];
		case 'other class':
			return [everyClass];
		case 'team':
			return [team, everyClass];
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

/** Who reads the names of a school: of the own class or team everyone in it; of all, who keeps it in order or asks who looked. */
const readsNames: readonly PersonKind[] = ['coordinator', 'keeper', 'replacement', 'administrator', 'principal'];
export const knowsNames = (person: PersonKind, where: Where): boolean =>
	readsNames.includes(person) || ((where === 'own class' || where === 'team') && hears(person, 'board', where));

/** Who reads where mail goes, who has an account, and who holds which task: who keeps the school in order. */
export const isOffice = (person: PersonKind): boolean => hears(person, 'school', 'school');
/** Who reads of families. */
export const isCare = (person: PersonKind): boolean => hears(person, 'households', 'school');
/** Who reads what must stay, and the proofs of what went. */
export const isKeeper = (person: PersonKind): boolean => hears(person, 'retention', 'school');
/** The directeur sees the rhythm and what pupils said, and so does the ib'er. */
export const mindsRhythm = (person: PersonKind): boolean =>
	['principal', 'coordinator', 'keeper', 'replacement'].includes(person);

/** Who reads who looked at anyone. */
export const asksWhoLooked = (person: PersonKind): boolean => opens(person, 'who-looked', 'school');
/** Who works here: asks who looked at them, and knows by name who works beside them. */
export const worksHere = (person: PersonKind): boolean => opens(person, 'who-looked-at-me', 'school');
