import { fold } from '#schools/location-labels.ts';
import type { Found, FoundLocation, FoundPupil } from './found.ts';
import type { Register, RegisterPupil } from './register.ts';

/**
 * The locations that a file tells of: those where someone is, each once. One that names fewer than two says nothing of
 * where anything is: then a school has one building, or its administration does not keep apart which.
 */
export const locationsIn = ({ locations, pupils }: Pick<Found, 'locations' | 'pupils'>): FoundLocation[] => {
	const used = new Set(pupils.flatMap(({ location, left }) => (left ? [] : (location ?? []))));
	const once = new Map<string, FoundLocation>();
	const byRef = locations.toSorted((one, other) => (one.ref < other.ref ? -1 : 1));
	for (const it of inTurn(byRef)) if (used.has(it.ref) && !once.has(sameAs(it))) once.set(sameAs(it), it);
	// one without a code is the same as another of that name
	const coded = new Set([...once.values()].flatMap(({ code, name }) => (code === undefined ? [] : fold(name))));
	const told = [...once.values()].filter(({ code, name }) => code !== undefined || !coded.has(fold(name)));
	return told.length > 1 ? told : [];
};

/** What a file says of where: by refs of its own, each to the one location it is told as. */
export type Whereabouts = {
	all: readonly FoundLocation[];
	/** where most pupils of a group are, if the file says so */
	ofGroup: (ref: string) => FoundLocation | undefined;
	ofPupil: (pupil: FoundPupil) => FoundLocation | undefined;
};

export const whereaboutsIn = (found: Pick<Found, 'locations' | 'pupils'>): Whereabouts => {
	const all = locationsIn(found);
	const told = new Map(all.flatMap((it) => [[nameOnly(it), it] as const]).toReversed());
	for (const it of all) told.set(sameAs(it), it);
	const asTold = new Map(found.locations.map((it) => [it.ref, told.get(sameAs(it)) ?? told.get(nameOnly(it))]));
	const ofPupil = ({ location }: FoundPupil) => asTold.get(location ?? '');
	const inGroup = new Map<string, FoundLocation[]>();
	for (const pupil of found.pupils) {
		const location = pupil.left ? undefined : ofPupil(pupil);
		if (location)
			for (const ref of pupil.groups) {
				const there = inGroup.get(ref) ?? [];
				inGroup.set(ref, there);
				there.push(location);
			}
	}
	const ofGroup = new Map([...inGroup].map(([ref, those]) => [ref, mostOf(those)]));
	return { all, ofPupil, ofGroup: (ref) => ofGroup.get(ref) };
};

/** Where groups and pupils are after a file, by ids of this school. Of what it does not say: undefined. */
export type Places = {
	ofGroup: (ref: string) => string | undefined;
	/** a pupil's own location; null, where the class sits */
	own: (pupil: FoundPupil, known: RegisterPupil | undefined) => string | null | undefined;
};

type Here = {
	whereabouts: Whereabouts;
	idOf: (location: FoundLocation) => string;
	/** the group here that a ref means */
	groupOf: (ref: string) => string | undefined;
	/** where a group sat before */
	sat: (group: string) => string | null | undefined;
};

export const placesIn = (
	found: Pick<Found, 'groups'>,
	register: Pick<Register, 'groups'>,
	{ whereabouts, idOf, groupOf, sat }: Here
): Places => {
	const homes = new Set(found.groups.flatMap(({ ref, kind }) => (kind === 'home' ? [ref] : [])));
	const homesHere = new Set(register.groups.flatMap(({ group, kind }) => (kind === 'home' ? [group] : [])));
	const ofGroup: Places['ofGroup'] = (ref) => {
		const told = whereabouts.ofGroup(ref);
		return told && idOf(told);
	};
	const classSits = (pupil: FoundPupil, known: RegisterPupil | undefined) => {
		// a file without groups says nothing of them
		const ref = pupil.groups.find((one) => homes.has(one));
		const group = found.groups.length > 0 ? groupOf(ref ?? '') : known?.groups.find((one) => homesHere.has(one));
		return (ref === undefined ? undefined : ofGroup(ref)) ?? sat(group ?? '') ?? undefined;
	};
	return {
		ofGroup,
		own(pupil, known) {
			const told = whereabouts.ofPupil(pupil);
			if (!told) return undefined;
			const said = idOf(told);
			return said === classSits(pupil, known) ? null : said;
		}
	};
};

/** More than half. */
const mostOf = (all: readonly FoundLocation[]): FoundLocation | undefined =>
	[...Map.groupBy(all, (it) => it)].find(([, those]) => those.length * 2 > all.length)?.[0];

/** In an order of their own, so that the order of a file makes no difference: who has a code first. */
export const inTurn = <One extends { code: string | null | undefined; name: string }>(all: readonly One[]): One[] => {
	const as = ({ code, name }: One) =>
		`${code === null || code === undefined ? 1 : 0}${code ?? ''}\n${fold(name)}\n${name}`;
	return all.toSorted((one, other) => (as(one) < as(other) ? -1 : as(one) > as(other) ? 1 : 0));
};

const nameOnly = ({ name }: FoundLocation): string => ` ${fold(name)}`;
const sameAs = (it: FoundLocation): string => (it.code === undefined ? nameOnly(it) : `=${it.code}`);
