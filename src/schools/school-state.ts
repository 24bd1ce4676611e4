import type { Day } from '#kernel/time.ts';
import type { Appointment, GroupRole, PersonKind } from './roles.ts';
import type { GroupKind, Sort } from './sorts.ts';

export type Group = {
	key: string;
	schoolYear: string;
	grades: number[];
	kind: GroupKind;
	/** it was opened by mistake, or is no more in the roster: nobody is in it */
	closed: boolean;
	/** person id → what that person does here */
	members: Record<string, GroupRole>;
};

/** A vestiging. Which groups and pupils are there is in the registers: no rule asks for it. */
export type Location = { code: string | null; closed: boolean };

/** A school as its rules know it. Every key is an id; no name is in here (K14). */
export type School = {
	opened: { example: boolean; sort: Sort } | null;
	people: Record<string, PersonKind>;
	/** who was here, and left */
	left: Record<string, true>;
	groups: Record<string, Group>;
	locations: Record<string, Location>;
	appointments: Record<string, Appointment[]>;
	/** by `endKey`: the last day on which a place holds, for those that end by themselves before their year does */
	ends: Record<string, Day>;
	/** by `endKey`: the day on which who could let others in lost that, by someone's hand */
	lost: Record<string, Day>;
	/** of a samenwerkingsverband: the schools that belong to it */
	schools: Record<string, true>;
	/** device id → the digibord that it is */
	screens: Record<string, string>;
	/** form of meeting → whether it is held here; what is not named is held when it comes with Kring */
	forms: Record<string, boolean>;
};

export const noSchool: School = {
	opened: null,
	people: {},
	left: {},
	groups: {},
	locations: {},
	appointments: {},
	ends: {},
	lost: {},
	schools: {},
	screens: {},
	forms: {}
};

/** A place: someone in a group, or in an appointment. */
export const endKey = (person: string, where: string): string => `${person} ${where}`;
