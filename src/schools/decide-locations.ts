import { refuse } from '#kernel/decider.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import { flawOfGroup } from './decide-groups.ts';
import { limits } from './limits.ts';
import { flawOf, tidyCode } from './names.ts';
import type { SchoolRefusal } from './refusals.ts';
import type { School } from './school-state.ts';

export const addLocation = (school: School, { location, name, code }: SchoolAsks<'add-location'>): SchoolAnswer => {
	if (school.locations[location]) return refuse('location-exists');
	const kept = tidyCode(code);
	const flaw = flawOfLocation(school, { location, name, code: kept });
	return flaw ? refuse(flaw) : [{ type: 'location-added', location, code: kept }];
};

export const changeLocation = (
	school: School,
	{ location, name, code }: SchoolAsks<'change-location'>
): SchoolAnswer => {
	const kept = tidyCode(code);
	const flaw = flawOfOpen(school, location) ?? flawOfLocation(school, { location, name, code: kept });
	return flaw ? refuse(flaw) : [{ type: 'location-changed', location, code: kept }];
};

/** Nobody and no group is there any more. */
export const closeLocation = (school: School, { location }: SchoolAsks<'close-location'>): SchoolAnswer => {
	const flaw = flawOfOpen(school, location);
	return flaw ? refuse(flaw) : [{ type: 'location-closed', location }];
};

export const reopenLocation = (school: School, { location }: SchoolAsks<'reopen-location'>): SchoolAnswer => {
	const it = school.locations[location];
	if (!it) return refuse('location-unknown');
	if (!it.closed) return refuse('location-is-open');
	return isTaken(school, location, it.code) ? refuse('location-code-taken') : [{ type: 'location-reopened', location }];
};

/** Where a group sits; null: nowhere in particular. */
export const locateGroup = (school: School, { group, location }: SchoolAsks<'locate-group'>): SchoolAnswer => {
	const flaw = flawOfGroup(school, group) ?? flawOfOpen(school, location);
	return flaw ? refuse(flaw) : [{ type: 'group-located', group, location }];
};

/** Where a pupil is who is not where the group sits; null: with the group. */
export const locatePupil = (school: School, { person, location }: SchoolAsks<'locate-pupil'>): SchoolAnswer => {
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (kind !== 'pupil') return refuse('role-does-not-fit');
	if (school.left[person]) return refuse('person-has-left');
	const flaw = flawOfOpen(school, location);
	return flaw ? refuse(flaw) : [{ type: 'pupil-located', person, location }];
};

const flawOfOpen = (school: School, location: string | null): SchoolRefusal | null => {
	if (location === null) return null;
	const it = school.locations[location];
	if (!it) return 'location-unknown';
	return it.closed ? 'location-is-closed' : null;
};

/** Two may be called the same, for the administration may call both by the name of the school; a code is of one. */
const flawOfLocation = (
	school: School,
	{ location, name, code }: { location: string; name: string; code: string | null }
): SchoolRefusal | null => {
	const flaw = flawOf(name, limits.location) ?? (code === null ? null : flawOf(code, limits.code));
	return flaw ?? (isTaken(school, location, code) ? 'location-code-taken' : null);
};

const isTaken = ({ locations }: School, location: string, code: string | null): boolean =>
	code !== null && Object.entries(locations).some(([id, one]) => id !== location && !one.closed && one.code === code);
