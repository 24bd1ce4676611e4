import { noAnswers, type Answers } from './answers.ts';
import { compareGroups } from './compare-groups.ts';
import { compareLocations } from './compare-locations.ts';
import { comparePupils } from './compare-pupils.ts';
import { compareStaff } from './compare-staff.ts';
import type { Found, FoundGroup, FoundLocation, FoundPupil, FoundStaff } from './found.ts';
import type { Register, RegisterGroup, RegisterLocation, RegisterPupil, RegisterStaff } from './register.ts';
import { placesIn, whereaboutsIn, type Places } from './whereabouts.ts';

/** What of someone or something is not as the school knows it. */
export type Field =
	| ('key' | 'name' | 'given' | 'family' | 'email' | 'grade' | 'grades' | 'groups' | 'left' | 'fromFile')
	| ('code' | 'location');
export type Pair<Theirs, Ours> = { found: Theirs; known: Ours; fields: Field[] };

/** Everyone and everything is in one of these lists only. */
export type Changes<Theirs, Ours> = {
	new: Theirs[];
	changed: Pair<Theirs, Ours>[];
	/** in another group than before, whatever else changed */
	otherGroup: Pair<Theirs, Ours>[];
	/** no longer in the file, or in it as gone */
	left: Ours[];
	unchanged: Pair<Theirs, Ours>[];
	/** may be one of these, or new; only a person knows */
	unsure: { found: Theirs; candidates: Ours[] }[];
};

export type Difference = {
	locations: Changes<FoundLocation, RegisterLocation>;
	groups: Changes<FoundGroup, RegisterGroup>;
	pupils: Changes<FoundPupil, RegisterPupil>;
	staff: Changes<FoundStaff, RegisterStaff>;
};

/**
 * What a file would change in a school. A file holds all pupils; what it holds nothing of at all, groups or colleagues,
 * it says nothing about. Nobody is matched by a made-up key, and two with the same name are never taken for each other.
 */
export const difference = (register: Register, found: Found, answers: Answers = noAnswers): Difference => {
	const isOtherYear = found.school.schoolYear !== undefined && found.school.schoolYear !== register.schoolYear;
	const whereabouts = whereaboutsIn(found);
	const locations = compareLocations(register.locations, whereabouts.all);
	const locationHere = new Map([...locations.changed, ...locations.unchanged].map((pair) => [pair.found, pair.known]));
	const sat = new Map(register.groups.map(({ group, location }) => [group, location]));
	const places = placesIn(found, register, {
		whereabouts,
		idOf: (it) => locationHere.get(it)?.location ?? it.ref,
		groupOf: (ref) => here.get(ref),
		sat: (group) => sat.get(group)
	});
	const groups = compareGroups(isOtherYear ? [] : register.groups, found.groups, { places, answers });
	const here = new Map(
		[...groups.changed, ...groups.unchanged].map((pair) => [pair.found.ref, pair.known.group] as const)
	);
	const compared = { here, places, hasGroups: found.groups.length > 0, isOtherYear, answers };
	return {
		locations,
		groups,
		pupils: comparePupils(register.pupils, found.pupils, compared),
		staff: compareStaff(register.staff, found.staff, compared)
	};
};

/** How groups are compared: by ref, the group here that it is; whether the file has any; whether its year is another. */
export type Compared = {
	here: ReadonlyMap<string, string>;
	hasGroups: boolean;
	places: Places;
	isOtherYear: boolean;
	answers: Answers;
};
