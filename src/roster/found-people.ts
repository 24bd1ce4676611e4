import type { Day } from '#kernel/time.ts';
import type { All } from './all-delivered.ts';
import { locationCode } from './brin.ts';
import type { GroupOf, Taker } from './delivered.ts';
import type { FoundLocation, FoundPupil, FoundStaff } from './found.ts';
import { groupsByRef, refTo } from './found-groups.ts';
import { keyInFile, lastingKey } from './key.ts';
import { proposals } from './proposed-roles.ts';

export const foundLocations = ({ locations, schools }: All): FoundLocation[] =>
	locations.map(({ key, name, brin }, at) => ({
		ref: keyInFile(key) ?? `\n${at}`,
		code: locationCode(lastingKey(key), brin, schools[0]?.brin),
		name
	}));

/** The pupil's own grade counts; only who has none is given that of the home class, and a combination has none to give. */
export const foundPupils = (all: All, today: Day, notice: Taker['notice']): FoundPupil[] => {
	const groups = groupsByRef(all);
	const locations = new Set(foundLocations(all).map(({ ref }) => ref));
	const asOf = all.schools[0]?.asOf ?? today;
	return all.pupils.map((pupil): FoundPupil => {
		const { given, family, leaves } = pupil;
		const left = leaves === true || (leaves !== undefined && leaves < asOf);
		const ofHome = groups.get(pupil.groups.filter(({ kind }) => kind === 'home').map(refTo)[0] ?? '')?.grade;
		const grade = pupil.grade ?? (ofHome === 'C' ? undefined : ofHome);
		const key = lastingKey(pupil.key);
		// of a child who is no longer here nothing needs to be mended
		if (!left && !grade) notice('without-grade');
		if (!left && !key) notice('without-lasting-key');
		const location = keyInFile(pupil.location);
		return {
			key,
			given,
			family,
			grade,
			groups: refsIn(pupil.groups, groups, notice),
			location: location && locations.has(location) ? location : undefined,
			left
		};
	});
};

export const foundStaff = (all: All, notice: Taker['notice']): FoundStaff[] => {
	const groups = groupsByRef(all);
	return all.staff.map(({ key, given, family, email, roles, groups: its }) => {
		const byRef = Map.groupBy(its, refTo);
		const rolesIn = (ref: string) => proposals((byRef.get(ref) ?? []).flatMap((one) => one.roles));
		return {
			key: lastingKey(key),
			given,
			family,
			email,
			roles,
			groups: refsIn(its, groups, notice).map((group) => ({ group, roles: rolesIn(group) }))
		};
	});
};

/** Each group once, as far as it is in the file. */
const refsIn = (its: readonly GroupOf[], groups: ReadonlyMap<string, unknown>, notice: Taker['notice']): string[] => {
	const refs = [...new Set(its.map(refTo))];
	const known = refs.filter((ref) => groups.has(ref));
	for (let missing = refs.length - known.length; missing > 0; missing--) notice('group-not-in-file');
	return known;
};
