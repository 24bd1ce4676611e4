import type { GroupKind } from './found.ts';
import type { Grade } from './grades.ts';

/** What a file is compared with: the people and groups that a school knows, with the keys it learnt from files. */
export type Register = {
	/** the year it is at the school; groups live one year, and those of other years are not in here */
	schoolYear: string;
	/** those that are open */
	locations: RegisterLocation[];
	groups: RegisterGroup[];
	pupils: RegisterPupil[];
	staff: RegisterStaff[];
};

export type RegisterLocation = { location: string; code: string | undefined; name: string };
/** `fromFile: false`: made by hand, and in no file since; no file sends it away. */
export type RegisterGroup = {
	group: string;
	key: string | undefined;
	name: string;
	kind: GroupKind;
	grades: Grade[];
	/** where it sits */
	location?: string | undefined;
	fromFile?: boolean;
};
type RegisterPerson = { person: string; key: string | undefined; given: string; family: string; groups: string[] };
export type RegisterPupil = RegisterPerson & {
	grade: Grade | undefined;
	left: boolean;
	/** their own, where that is not where their class sits */
	location?: string | undefined;
};
/** `fromFile`: came from a file, or was in one since; the others were entered by hand. */
export type RegisterStaff = RegisterPerson & { email: string | undefined; fromFile: boolean; left?: boolean };
