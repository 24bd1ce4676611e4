import { matchNamesakes } from './namesakes.ts';

/** What two lists have in common: which are the same one, who is only in one of them, and about whom one must ask. */
export type Matches<Found, Known> = {
	same: { found: Found; known: Known }[];
	onlyFound: Found[];
	onlyKnown: Known[];
	unsure: { found: Found; candidates: Known[] }[];
};

/** How things of one kind are told from each other. */
export type Traits<Found, Known> = {
	key: (it: Found | Known) => string | undefined;
	name: (it: Found | Known) => string;
	/** whether all that the file tells of this one is so already, key and name apart */
	equal: (found: Found, known: Known) => boolean;
	/** whether it could well be the same one, when nobody else has that name */
	near: (found: Found, known: Known) => boolean;
	/** whether it makes no difference who is who among those that are equal */
	interchangeable: boolean;
};

/** Matches by key where both know one, and all others by name, as far as that leaves no doubt. */
export const match = <Found, Known>(
	found: readonly Found[],
	known: readonly Known[],
	traits: Traits<Found, Known>
): Matches<Found, Known> => {
	const byKey = new Map(known.flatMap((one) => keyed(traits.key(one), one)));
	const met = new Map(found.flatMap((one) => keyed(byKey.get(traits.key(one) ?? ''), one)));
	const matched = new Set(met.values());
	const knownByName = Map.groupBy(
		known.filter((one) => !met.has(one)),
		traits.name
	);
	const foundByName = Map.groupBy(
		found.filter((one) => !matched.has(one)),
		traits.name
	);
	const names = new Set([...foundByName.keys(), ...knownByName.keys()]);
	const parts = [...names].map((name) =>
		matchNamesakes(foundByName.get(name) ?? [], knownByName.get(name) ?? [], traits)
	);
	return {
		same: [...[...met].map(([one, its]) => ({ found: its, known: one })), ...parts.flatMap(({ same }) => same)],
		onlyFound: parts.flatMap(({ onlyFound }) => onlyFound),
		onlyKnown: parts.flatMap(({ onlyKnown }) => onlyKnown),
		unsure: parts.flatMap(({ unsure }) => unsure)
	};
};

const keyed = <Key, One>(key: Key | undefined, one: One): [Key, One][] => (key === undefined ? [] : [[key, one]]);
