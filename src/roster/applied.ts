import type { Changes, Difference, Pair } from './difference.ts';
import type { Found, FoundPupil } from './found.ts';
import type { Register, RegisterPupil } from './register.ts';
import { placesIn, whereaboutsIn } from './whereabouts.ts';

/**
 * The school as it stands after a file: what one would see when the difference is applied and every question is
 * answered with "someone new". New things are called by numbers.
 */
export const applied = (
	register: Register,
	found: Found,
	{ locations, groups, pupils, staff }: Difference
): Register => {
	const year = found.school.schoolYear ?? register.schoolYear;
	let last = 0;
	const name = () => `${register.groups.length + register.pupils.length + register.staff.length}-${++last}`;

	const keptLocations = [
		...pairsOf(locations).map(({ found: it, known }) => ({ it, ...known, name: it.name, code: it.code ?? known.code })),
		...freshOf(locations).map((it) => ({ it, location: name(), code: it.code, name: it.name }))
	];
	const whereabouts = whereaboutsIn(found);
	const sat = new Map(register.groups.map(({ group, location }) => [group, location]));
	const idOf = new Map<string, string>();
	const places = placesIn(found, register, {
		whereabouts,
		idOf: (it) => keptLocations.find((one) => one.it === it)?.location ?? '',
		groupOf: (ref) => idOf.get(ref),
		sat: (group) => sat.get(group)
	});
	const own = (pupil: FoundPupil, known?: RegisterPupil): string | undefined => {
		const said = places.own(pupil, known);
		return said === undefined ? known?.location : (said ?? undefined);
	};
	const keptGroups = [
		...pairsOf(groups).map(({ found: it, known, fields }) => {
			idOf.set(it.ref, known.group);
			const grades = fields.includes('grades') ? it.grades : known.grades;
			const location = places.ofGroup(it.ref) ?? known.location;
			return { ...known, name: it.name, key: it.key ?? known.key, grades, location };
		}),
		...freshOf(groups).map(({ ref, ...it }) => {
			const group = name();
			idOf.set(ref, group);
			return { ...it, group, location: places.ofGroup(ref) };
		})
	];
	const untouched = found.groups.length === 0 && year === register.schoolYear ? register.groups : [];
	const groupsOf = (refs: readonly string[], before: string[]) =>
		found.groups.length > 0 ? refs.flatMap((ref) => idOf.get(ref) ?? []) : before;

	return {
		schoolYear: year,
		locations: [
			...keptLocations.map(({ location, code, name: called }) => ({ location, code, name: called })),
			...goneAmong(register.locations, locations)
		],
		groups: [...keptGroups, ...untouched],
		pupils: [
			...pairsOf(pupils).map(({ found: it, known }) => ({
				...known,
				given: it.given,
				family: it.family,
				key: it.key ?? known.key,
				grade: it.grade ?? known.grade,
				groups: groupsOf(it.groups, known.groups),
				location: own(it, known),
				left: false
			})),
			...freshOf(pupils).map((it) => ({
				person: name(),
				key: it.key,
				given: it.given,
				family: it.family,
				grade: it.grade,
				left: false,
				groups: groupsOf(it.groups, []),
				location: own(it)
			})),
			...goneAmong(register.pupils, pupils).map((pupil) => ({ ...pupil, left: true, location: undefined }))
		],
		staff: [
			...pairsOf(staff).map(({ found: it, known }) => ({
				...known,
				given: it.given,
				family: it.family,
				key: it.key ?? known.key,
				email: it.email ?? known.email,
				fromFile: true,
				groups: groupsOf(
					it.groups.map(({ group }) => group),
					known.groups
				)
			})),
			...freshOf(staff).map(({ key, given, family, email, groups: its }) => ({
				fromFile: true,
				person: name(),
				key,
				given,
				family,
				email,
				groups: groupsOf(
					its.map(({ group }) => group),
					[]
				)
			})),
			...goneAmong(register.staff, staff).filter(({ fromFile }) => found.staff.length === 0 || !fromFile)
		]
	};
};

const pairsOf = <F, K>({ changed, otherGroup, unchanged }: Changes<F, K>): Pair<F, K>[] => [
	...changed,
	...otherGroup,
	...unchanged
];
const freshOf = <F, K>(changes: Changes<F, K>): F[] => [...changes.new, ...changes.unsure.map(({ found }) => found)];
const goneAmong = <F, K>(known: readonly K[], changes: Changes<F, K>): K[] => {
	const stayed = new Set(pairsOf(changes).map((pair) => pair.known));
	return known.filter((one) => !stayed.has(one));
};
