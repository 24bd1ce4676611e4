/** What each is called for a person: its name, and its code when another has the same name. */
export const labelsOf = <One extends { code: string | null | undefined; name: string }, Key>(
	all: readonly One[],
	keyOf: (one: One) => Key
): ReadonlyMap<Key, string> => {
	const named = Map.groupBy(all, ({ name }) => fold(name));
	return new Map(
		all.map((one) => {
			const isAlone = named.get(fold(one.name))?.length === 1;
			return [keyOf(one), isAlone || !one.code ? one.name : `${one.name} (${one.code})`];
		})
	);
};

/** Two names that are the same to a person. */
export const fold = (name: string): string => name.toLocaleLowerCase('nl');
