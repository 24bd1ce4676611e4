import type { Sort } from './guest.ts';
import type { Someone } from './someone.ts';

/** A guest as others in the room know them: the first name, and for whom they work. */
export type GuestName = { given: string; sort: Sort; party: string; function: string };

/** What the ids of a meeting are called here, as whoever sits here may know it. Never a last name. */
export type Names = {
	children: Readonly<Record<string, string>>;
	guests: Readonly<Record<string, GuestName>>;
	/** keepers, and colleagues who are in it */
	staff: Readonly<Record<string, string>>;
};

export const noNames: Names = { children: {}, guests: {}, staff: {} };

/** Someone's first name; nothing, of who is not known here any more. */
export const nameOf = ({ children, guests, staff }: Names, { kind, id }: Someone): string | undefined => {
	switch (kind) {
		case 'child':
			return children[id];
		case 'guest':
			return guests[id]?.given;
		case 'staff':
		case 'keeper':
			return staff[id];
	}
};
