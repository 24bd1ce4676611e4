import { limits } from '#schools/limits.ts';
import { flawOf, tidy } from '#schools/names.ts';
import { refuse, type Refused, type Where } from './refusals.ts';

export type PersonName = { given: string; family: string };

/**
 * The name of a person, as a school keeps it, from the first of `given` that says something. Who has no first name at
 * all is called by the last.
 */
export const personName = (given: readonly string[], family: readonly string[], where: Where): PersonName | Refused => {
	const last = tidy(family.join(' '));
	const first = given.map(tidy).find((name) => name !== '');
	const name = first === undefined ? { given: last, family: '' } : { given: first, family: last };
	if (name.given === '') return refuse('name-missing', where);
	const tooLong = flawOf(name.given, limits.given) ?? (name.family && flawOf(name.family, limits.family));
	return tooLong ? refuse('name-too-long', where) : name;
};

/** The name of a group or of a location (vestiging). */
export const nameOf = (what: 'group' | 'location', name: string, where: Where): string | Refused => {
	const flaw = flawOf(name, limits[what]);
	if (flaw === null) return tidy(name);
	return refuse(flaw === 'name-is-empty' ? 'name-missing' : 'name-too-long', where);
};
