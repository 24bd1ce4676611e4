import type { Day } from '#kernel/time.ts';
import type { FoundStaff, GroupKind, Notice } from './found.ts';
import type { Grade } from './grades.ts';

/** One thing out of a file, in the order of the file. `key` as it stands there, made-up ones too. */
export type Delivered =
	| { type: 'school'; brin?: string; location?: string; schoolYear?: string; asOf?: Day }
	/** `brin`: with the two digits of this location, if the file says so in a place of its own */
	| { type: 'location'; line: number; key: string | undefined; name: string; brin?: string }
	| { type: 'group'; line: number; key: string | undefined; name: string; kind: GroupKind; grade: Grade | undefined }
	| {
			type: 'pupil';
			line: number;
			key: string | undefined;
			given: string;
			family: string;
			grade: Grade | undefined;
			groups: GroupOf[];
			location: string | undefined;
			/** the day this pupil left or will leave, or `true` when the file says so without a day */
			leaves: Day | true | undefined;
	  }
	| ({ type: 'staff'; line: number; groups: (GroupOf & Pick<FoundStaff, 'roles'>)[] } & Omit<FoundStaff, 'groups'>);

/** A group as a person's record points to it: by the key that stands there. */
export type GroupOf = { kind: GroupKind; key: string };

/** Who hears what a reader finds. */
export type Taker = {
	take: (it: Delivered) => void;
	/** a field that stood in the file and is thrown away */
	drop: (field: string, times?: number) => void;
	notice: (what: Notice) => void;
};
