import type { Matches, Traits } from './match.ts';

const mostCompared = 2500;

/**
 * Matches those of one name. Two of them are never taken for each other: one is the same as one of the other list when
 * it alone is equal to it alone, or when those equal to each other are as many on both sides, so that it makes no
 * difference who is who; or when all that are left can be paired without anyone changing. Who is alone with the name on
 * both sides may have changed a little. All others are asked about.
 */
export const matchNamesakes = <Found, Known>(
	found: readonly Found[],
	known: readonly Known[],
	traits: Traits<Found, Known>
): Matches<Found, Known> => {
	if (found.length === 0 || known.length === 0)
		return { same: [], onlyFound: [...found], onlyKnown: [...known], unsure: [] };
	// no school has so many of one name; a file may, and comparing each with each would take for ever
	const all = [...known];
	if (found.length * known.length > mostCompared)
		return { same: [], onlyFound: [], onlyKnown: [], unsure: found.map((it) => ({ found: it, candidates: all })) };
	const same: Matches<Found, Known>['same'] = [];
	let [theirs, ours] = [found, known];
	const settle = (pairs: Matches<Found, Known>['same']) => {
		same.push(...pairs);
		theirs = theirs.filter((one) => !pairs.some((pair) => pair.found === one));
		ours = ours.filter((one) => !pairs.some((pair) => pair.known === one));
	};

	for (let pairs = equalPairs(theirs, ours, traits); pairs.length > 0; pairs = equalPairs(theirs, ours, traits))
		settle(pairs);
	settle(nothingNew(theirs, ours, traits));
	const [one] = theirs;
	const [other] = ours;
	if (found.length === 1 && known.length === 1 && one && other && mayBe(one, other, traits) && traits.near(one, other))
		settle([{ found: one, known: other }]);

	const asked = theirs.map((it) => ({
		found: it,
		// another key says another one, but a new administration gives everyone another key
		candidates: ours.filter((candidate) => mayBe(it, candidate, traits) || traits.near(it, candidate))
	}));
	const inDoubt = new Set(asked.flatMap(({ candidates }) => candidates));
	return {
		same,
		onlyFound: asked.filter(({ candidates }) => candidates.length === 0).map((it) => it.found),
		onlyKnown: ours.filter((it) => !inDoubt.has(it)),
		unsure: asked.filter(({ candidates }) => candidates.length > 0)
	};
};

/**
 * Those that are equal to as many of the others as there are of themselves: to one, or to several whom nobody else needs
 * more. All at once, so the order of the lists makes no difference.
 */
const equalPairs = <Found, Known>(
	found: readonly Found[],
	known: readonly Known[],
	traits: Traits<Found, Known>
): Matches<Found, Known>['same'] => {
	const equals = found.map((one) => known.filter((other) => mayBe(one, other, traits) && traits.equal(one, other)));
	return found.flatMap((one, at) => {
		const its = equals[at] ?? [];
		const alike = found.filter((_, other) => sameList(equals[other] ?? [], its));
		// who has fewer to be equal to goes before who has more
		const areFirst = () => equals.every((others) => sharesNone(others, its) || its.every((it) => others.includes(it)));
		const noMatter = () => traits.interchangeable && alike.every((it) => traits.key(it) === undefined) && areFirst();
		const partner = its[alike.indexOf(one)];
		const isClear = its.length === alike.length && (its.length === 1 || noMatter());
		return partner && isClear ? [{ found: one, known: partner }] : [];
	});
};

/** Not when both have a key, for then they would have been matched by it. */
const mayBe = <Found, Known>(found: Found, known: Known, { key }: Traits<Found, Known>): boolean =>
	key(found) === undefined || key(known) === undefined;

/**
 * All of them, when as many are left on both sides, and they can be paired so that the file tells nothing new of anyone:
 * who says little is equal to several, and may be any of them.
 */
const nothingNew = <Found, Known>(
	found: readonly Found[],
	known: readonly Known[],
	traits: Traits<Found, Known>
): Matches<Found, Known>['same'] => {
	const isLasting = found.some((one) => traits.key(one) !== undefined);
	if (!traits.interchangeable || isLasting || found.length !== known.length) return [];
	const partner = new Map<Known, Found>();
	/** Gives this one a partner, if need be by giving who has that one another. */
	const place = (one: Found, tried: Set<Known>): boolean =>
		known.some((other) => {
			if (tried.has(other) || !mayBe(one, other, traits) || !traits.equal(one, other)) return false;
			tried.add(other);
			const before = partner.get(other);
			if (before !== undefined && !place(before, tried)) return false;
			partner.set(other, one);
			return true;
		});
	const areAll = found.every((one) => place(one, new Set()));
	return areAll ? [...partner].map(([other, one]) => ({ found: one, known: other })) : [];
};

const sharesNone = <One>(one: readonly One[], other: readonly One[]): boolean => one.every((it) => !other.includes(it));

const sameList = <One>(one: readonly One[], other: readonly One[]): boolean =>
	one.length === other.length && one.every((it, at) => it === other[at]);
