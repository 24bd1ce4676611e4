import { labelsOf } from '#schools/location-labels.ts';
import type { Changes, Difference, Pair } from './difference.ts';
import type { Facts } from './facts.ts';
import type { Found, FoundGroup, FoundLocation, FoundPupil, FoundStaff } from './found.ts';
import { kinds, type Kind, type Reading } from './reading.ts';
import type { RegisterGroup, RegisterLocation, RegisterPupil, RegisterStaff } from './register.ts';
import { whereaboutsIn } from './whereabouts.ts';

/** Someone or something on the screen, and what is different about it: was, and becomes. */
export type Row = { name: string; where: string[]; changes: Told[] };
export type Told = {
	field: 'name' | 'grade' | 'grades' | 'groups' | 'email' | 'back' | 'code' | 'location';
	was: string;
	becomes: string;
};

/** `known`: how many of whom only their key was not known yet. */
export type Lists = { new: Row[]; changed: Row[]; otherGroup: Row[]; left: Row[]; known: number };

/** One that only a person knows: is it one of these, or new? `proposal`: whom it most likely is. */
export type Question = {
	name: string;
	kind: Kind;
	at: number;
	where: string[];
	candidates: { id: string; name: string; where: string[]; left: boolean }[];
	proposal: string | undefined;
};

/** What a comparison says, in names: of groups first, for who is asked about them is asked nothing else yet. */
export const toldOf = ({ found }: Reading, difference: Difference, facts: Facts) => {
	const groupName = new Map(found.groups.map(({ ref, name }) => [ref, name]));
	const ofRefs = (refs: readonly string[]) => refs.flatMap((ref) => groupName.get(ref) ?? []);
	const ofIds = (ids: readonly string[]) => ids.flatMap((id) => facts.groups.get(id)?.name ?? []);
	const { locations, groups, pupils, staff } = difference;
	const whereabouts = whereaboutsIn(found);
	const there = labelsOf(whereabouts.all, (it) => it);
	const here = labelsOf([...facts.locations.values()], ({ location }) => location);
	const asHere = (location: string | null | undefined) => here.get(location ?? '') ?? '';
	const asThere = (location: FoundLocation | undefined) => (location && there.get(location)) ?? '';
	const isHome = (id: string) => facts.groups.get(id)?.kind === 'home';
	/** Of their own, or where the class sits. */
	const wasAt = ({ location, groups: of }: RegisterPupil) =>
		asHere(location ?? facts.groups.get(of.find(isHome) ?? '')?.location);
	return {
		locations: listsOf<FoundLocation, RegisterLocation>(
			locations,
			(it) => ('ref' in it ? asThere(it) : asHere(it.location)),
			() => [],
			() => [],
			(it, known, fields) => [
				...(fields.includes('name') ? differs('name', known.name, it.name) : []),
				...(fields.includes('code') ? differs('code', known.code ?? '', it.code ?? '') : [])
			]
		),
		groups: listsOf<FoundGroup, RegisterGroup>(
			groups,
			({ name }) => name,
			({ ref }) => [asThere(whereabouts.ofGroup(ref))].filter(Boolean),
			() => [],
			(it, known, fields) => [
				...differs('name', known.name, it.name, plain),
				...(it.grades.length > 0 ? differs('grades', known.grades.join(', '), it.grades.join(', ')) : []),
				...(fields.includes('location')
					? differs('location', asHere(known.location), asThere(whereabouts.ofGroup(it.ref)))
					: [])
			]
		),
		pupils: listsOf<FoundPupil, RegisterPupil>(
			pupils,
			nameOf,
			(it) => ofRefs(it.groups),
			(known) => ofIds(known.groups),
			(it, known, fields) => [
				...(known.left ? [{ field: 'back', was: '', becomes: '' } as const] : []),
				...differs('name', nameOf(known), nameOf(it)),
				...differs('grade', known.grade ?? '', it.grade ?? known.grade ?? ''),
				...(fields.includes('groups')
					? differs('groups', ofIds(known.groups).join(', '), ofRefs(it.groups).join(', '))
					: []),
				...(fields.includes('location') ? differs('location', wasAt(known), asThere(whereabouts.ofPupil(it))) : [])
			]
		),
		staff: listsOf<FoundStaff, RegisterStaff>(
			staff,
			nameOf,
			(it) => ofRefs(it.groups.map(({ group }) => group)),
			(known) => ofIds(known.groups),
			(it, known, fields) => [
				...(known.left ? [{ field: 'back', was: '', becomes: '' } as const] : []),
				...differs('name', nameOf(known), nameOf(it)),
				...(fields.includes('groups')
					? differs('groups', ofIds(known.groups).join(', '), ofRefs(it.groups.map(({ group }) => group)).join(', '))
					: []),
				...(it.email ? differs('email', known.email ?? '', it.email, (text) => text.toLowerCase()) : [])
			]
		)
	};
};

/** What must be asked before more can be said: groups first, for who people are depends on them. */
export const questionsOf = ({ found }: Reading, difference: Difference, facts: Facts): Question[] => {
	const groupName = new Map(found.groups.map(({ ref, name }) => [ref, name]));
	const ofIds = (ids: readonly string[]) => ids.flatMap((id) => facts.groups.get(id)?.name ?? []);
	const placesIn = (it: FoundGroup | FoundPupil | FoundStaff): string[] =>
		'groups' in it
			? it.groups.flatMap((one) => groupName.get(typeof one === 'string' ? one : one.group) ?? [])
			: it.grades;
	const first = kinds.filter((kind) => difference[kind].unsure.length > 0)[0];
	const asked = first === 'groups' ? ['groups' as const] : kinds;
	return asked.flatMap((kind) => {
		const all: readonly unknown[] = found[kind];
		const at = new Map(all.map((it, index) => [it, index]));
		const { unsure } = difference[kind] as Changes<
			FoundGroup | FoundPupil | FoundStaff,
			RegisterGroup | RegisterPupil | RegisterStaff
		>;
		const claims = Map.groupBy(
			unsure.flatMap(({ candidates }) => candidates),
			idOf
		);
		return unsure.map(({ found: it, candidates }): Question => {
			const [only] = candidates;
			const isClear = candidates.length === 1 && only && claims.get(idOf(only))?.length === 1;
			return {
				name: 'given' in it ? nameOf(it) : it.name,
				kind,
				at: at.get(it) ?? -1,
				where: [...('grade' in it && it.grade ? [it.grade] : []), ...placesIn(it)],
				candidates: candidates.map((one) => ({
					id: idOf(one),
					name: 'given' in one ? nameOf(one) : one.name,
					where: [
						...('grade' in one && one.grade ? [one.grade] : []),
						...('person' in one ? ofIds(one.groups) : one.grades)
					],
					left: 'left' in one && one.left === true
				})),
				proposal: isClear ? idOf(only) : undefined
			};
		});
	});
};

/** Whether a file is whole, as far as can be told: then who is not in it has left. A table typed by hand may be a part. */
export const isWhole = ({ format, groups }: Found, { pupils }: Difference): boolean => {
	const stay = pupils.unchanged.length + pupils.changed.length + pupils.otherGroup.length;
	return format !== 'own-table' && groups.length > 0 && pupils.left.length * 3 <= stay;
};

const listsOf = <F, K>(
	changes: Changes<F, K>,
	name: (it: F | K) => string,
	isIn: (it: F) => string[],
	wasIn: (known: K) => string[],
	told: (it: F, known: K, fields: Pair<F, K>['fields']) => Told[]
): Lists => {
	const row = ({ found, known, fields }: Pair<F, K>): Row => {
		const all = told(found, known, fields);
		// what is told as changed is not said twice
		const where = isIn(found).filter(
			(one) => !all.some(({ field, becomes }) => field === 'location' && becomes === one)
		);
		return { name: name(found), where, changes: all };
	};
	const changed = changes.changed.map(row);
	const isTold = (one: Row) => one.changes.length > 0;
	const byName = (one: Row, other: Row) => one.name.localeCompare(other.name, 'nl');
	return {
		new: changes.new.map((it) => ({ name: name(it), where: isIn(it), changes: [] })).toSorted(byName),
		changed: changed.filter(isTold).toSorted(byName),
		otherGroup: changes.otherGroup.map(row).toSorted(byName),
		left: changes.left.map((it) => ({ name: name(it), where: wasIn(it), changes: [] })).toSorted(byName),
		known: changed.filter((one) => !isTold(one)).length
	};
};

const nameOf = ({ given, family }: { given: string; family: string }): string => `${given} ${family}`.trim();
const idOf = (one: { person: string } | { group: string }): string => ('person' in one ? one.person : one.group);
const plain = (text: string): string => text.toLowerCase().replace(/^groep\s+/, '');
const differs = (field: Told['field'], was: string, becomes: string, as = (text: string) => text): Told[] =>
	as(was) === as(becomes) ? [] : [{ field, was, becomes }];
