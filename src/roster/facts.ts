import type { GroupKind } from './found.ts';
import type { GroupRole, PersonKind } from '#schools/roles.ts';
import type { SaidGroup, SaidPerson } from './said.ts';

/** Someone of a school as it stands. `grade`: of the register, 1 to 8. */
export type FactsPerson = {
	person: string;
	kind: PersonKind;
	given: string;
	family: string;
	grade: number | null;
	left: boolean;
	email: string | null;
	places: Place[];
	/** of a pupil, where that is not where their class sits */
	location: string | null;
	appointments: string[];
	/** has an account, or is invited to make one */
	account: boolean;
};

/** `until`: the last day, when it ends by itself. */
export type Place = { group: string; role: GroupRole; until: string | null };

export type FactsGroup = {
	group: string;
	key: string;
	name: string;
	kind: GroupKind;
	grades: number[];
	schoolYear: string;
	closed: boolean;
	/** it has a board */
	board: boolean;
	location: string | null;
};

export type FactsLocation = { location: string; code: string | null; name: string; closed: boolean };

/** A school at one moment. `seen`: how many events there were; what is decided on this holds as long as that is so. */
export type Facts = {
	school: string;
	seen: number;
	people: ReadonlyMap<string, FactsPerson>;
	groups: ReadonlyMap<string, FactsGroup>;
	locations: ReadonlyMap<string, FactsLocation>;
	saidPeople: ReadonlyMap<string, SaidPerson>;
	saidGroups: ReadonlyMap<string, SaidGroup>;
};
