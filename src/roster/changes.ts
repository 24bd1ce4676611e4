import type { Changes, Field } from './difference.ts';
import type { Matches } from './match.ts';

/** Puts what was matched where it belongs, by what differs between the two. */
export const changesIn = <Found, Known>(
	{ same, onlyFound, onlyKnown, unsure }: Matches<Found, Known>,
	fieldsOf: (found: Found, known: Known) => Partial<Record<Field, boolean>>
): Changes<Found, Known> => {
	const pairs = same.map(({ found, known }) => {
		const differs = fieldsOf(found, known);
		const fields = (Object.keys(differs) as Field[]).filter((field) => differs[field]);
		return { found, known, fields };
	});
	return {
		new: onlyFound,
		changed: pairs.filter(({ fields }) => fields.length > 0 && !fields.includes('groups')),
		otherGroup: pairs.filter(({ fields }) => fields.includes('groups')),
		left: onlyKnown,
		unchanged: pairs.filter(({ fields }) => fields.length === 0),
		unsure
	};
};

/** What the file tells and is not so already. What it does not tell changes nothing. */
export const differs = <Value>(found: Value | undefined, known: Value | undefined): boolean =>
	found !== undefined && found !== known;

export const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
	new Set(one).symmetricDifference(new Set(other)).size === 0;
