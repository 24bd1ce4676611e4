import { fold } from '#schools/location-labels.ts';
import { changesIn, differs } from './changes.ts';
import type { Changes } from './difference.ts';
import type { FoundLocation } from './found.ts';
import type { RegisterLocation } from './register.ts';
import { inTurn } from './whereabouts.ts';

/**
 * Vestigingen by code, and what is left by name. Nobody is asked: which of two with one name is which makes no difference,
 * for a file says of every pupil where they are. None is gone because a file lacks it: that a person says.
 */
export const compareLocations = (
	known: readonly RegisterLocation[],
	found: readonly FoundLocation[]
): Changes<FoundLocation, RegisterLocation> => {
	const byCode = new Map(known.flatMap((one) => (one.code === undefined ? [] : [[one.code, one] as const])));
	const same = found.flatMap((it) => {
		const one = it.code === undefined ? undefined : byCode.get(it.code);
		return one ? [{ found: it, known: one }] : [];
	});
	const matched = new Set<unknown>(same.flatMap((pair) => [pair.found, pair.known]));
	const left = Map.groupBy(inTurn(known.filter((one) => !matched.has(one))), ({ name }) => fold(name));
	const onlyFound: FoundLocation[] = [];
	for (const it of inTurn(found.filter((one) => !matched.has(one)))) {
		const one = left.get(fold(it.name))?.shift();
		if (one) same.push({ found: it, known: one });
		else onlyFound.push(it);
	}
	return changesIn({ same, onlyFound, onlyKnown: [], unsure: [] }, (theirs, ours) => ({
		code: differs(theirs.code, ours.code),
		name: fold(theirs.name) !== fold(ours.name)
	}));
};
