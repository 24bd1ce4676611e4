import type { Day } from '#kernel/time.ts';
import { nameOf, type Names } from '../names.ts';
import type { Circle } from '../circle-state.ts';
import type { OwnForm } from '../forms.ts';
import type { Someone } from '../someone.ts';
import type { Act } from './asked.ts';
import type { Acquainted, GuardianAround, GuestAround, ChildAround, Colleague } from './known.ts';

/** What can be done with the link of a guest; nothing of it is written on the board. */
export const linkActs = ['make-link', 'mail-link', 'new-code', 'mail-code'] as const;
export type LinkAct = (typeof linkActs)[number];

/** What was asked and did not happen: why, as the name of a sentence, and all that was typed. */
export type Refused = { which: string; problem: string; typed: Readonly<Record<string, readonly string[]>> };

/** A link as it was just made, to be shown once: as a picture to scan, and with its code. */
export type Shown = { guest: string; link?: { size: number; path: string }; code?: string | undefined };

/** All that the page of one family's board is made of. */
export type Desk = {
	circle: Circle;
	today: Day;
	/** the ib'er who looks */
	me: string;
	children: readonly ChildAround[];
	guests: readonly GuestAround[];
	guardians: readonly GuardianAround[];
	staff: readonly Colleague[];
	/** guests of other tables of this ib'er */
	acquainted: readonly Acquainted[];
	/** other children of these households */
	others: readonly ChildAround[];
	names: Names;
	/** forms of meeting that the school changed */
	forms: readonly OwnForm[];
	/** ids for what is new; each is used up by one wish */
	fresh: { id: string; together: string; adults: string };
	/** the address of a form; of one about a guest, that one comes back to the guest */
	act: (which: Act | LinkAct, guest?: string) => string;
	/** the address of another page of this school */
	at: (path: string) => string;
	refused: Refused | undefined;
	shown: Shown | undefined;
	/** what was just done, and of which guest if of any */
	done: string | undefined;
	doneOf: string | undefined;
};

/** Parts of the page, each with a name in the address. */
export const sections = ['today', 'home', 'who', 'meetings', 'agreed', 'children', 'helpers', 'rounds'] as const;
export type Section = (typeof sections)[number];

/** In which part of the page a form stands, so that one comes back there. */
export const sectionOf: Readonly<Record<Act | LinkAct, Section>> = {
	'set-home-goal': 'home',
	'change-home-goal': 'home',
	'end-home-goal': 'home',
	'invite-guest': 'who',
	'uninvite-guest': 'who',
	consent: 'who',
	'note-legal-duty': 'who',
	'note-in-the-room': 'who',
	'child-answers': 'who',
	'make-link': 'who',
	'mail-link': 'who',
	'new-code': 'who',
	'mail-code': 'who',
	'ask-to-meeting': 'meetings',
	'plan-meeting': 'meetings',
	'change-meeting': 'meetings',
	'cancel-meeting': 'meetings',
	'finish-agreement': 'agreed',
	'reopen-agreement': 'agreed',
	'drop-agreement': 'agreed',
	'tell-child': 'agreed',
	'end-child-goal': 'children',
	'ask-child': 'children',
	'add-child': 'children',
	'take-child-out': 'children',
	'note-authority': 'children',
	'share-circle': 'helpers',
	'leave-circle': 'helpers',
	'close-cycle': 'rounds',
	'begin-next-cycle': 'rounds'
};

/** Where on the page one comes back to: the guest a form was about, while there is one; or else its part. */
export const placeOf = (which: Act | LinkAct, guest: string | undefined): string =>
	guest && sectionOf[which] === 'who' && which !== 'uninvite-guest' ? `guest-${guest}` : sectionOf[which];

/** The refusal of one form, told by what it carries unseen. */
export const refusedAt = (
	{ refused }: Pick<Desk, 'refused'>,
	which: string,
	hidden: Readonly<Record<string, string>>
): Refused | undefined =>
	refused?.which === which &&
	Object.entries(hidden).every(([name, value]) => isFresh(name) || refused.typed[name]?.[0] === value)
		? refused
		: undefined;

/** Names for what is new change with each showing of the page. */
const isFresh = (name: string): boolean => ['fresh', 'together', 'adults'].includes(name);

/** What one field said, when its form was refused. */
export const wasTyped = (refused: Refused | undefined, name: string, usual = ''): string =>
	refused ? (refused.typed[name]?.[0] ?? '') : usual;
export const wereTicked = (refused: Refused | undefined, name: string, usual: readonly string[]): readonly string[] =>
	refused ? (refused.typed[name] ?? []) : usual;

/** Someone by first name, or what is said of who is known here no more. */
export const called = ({ names }: Pick<Desk, 'names'>, someone: Someone, unknown: string): string =>
	nameOf(names, someone) ?? unknown;
