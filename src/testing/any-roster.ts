import * as fc from 'fast-check';
import type { Found, FoundGroup, FoundLocation, FoundPupil, FoundStaff } from '#roster/found.ts';
import type { Grade } from '#roster/grades.ts';

/** Few names, so that namesakes and twins are the rule; every sort of grade; keys that last, and people without one. */
const name = { given: fc.constantFrom('Sem', 'Noor', 'Daan'), family: fc.constantFrom('Vink', 'de Wit') };
const grade: fc.Arbitrary<Grade | undefined> = fc.constantFrom('0', '1', '5', '6', 'S', 'N', undefined);
const refs = fc.subarray(['a', 'b', 'c', 'd']);
const roles = fc.subarray(['teacher', 'assistant', 'coordinator'] as const);

/** In one file a key stands once; who has none bore a made-up one. */
const unkeyed = <It>(it: fc.Arbitrary<It>, prefix: string) =>
	fc
		.array(fc.tuple(it, fc.boolean()), { maxLength: 7 })
		.map((all) => all.map(([one, isKeyed], at) => ({ ...one, key: isKeyed ? `${prefix}${at}` : undefined })));

const groups: fc.Arbitrary<FoundGroup[]> = unkeyed(
	fc.record({
		name: fc.constantFrom('5b', 'Groep 6/7', 'Plusklas'),
		kind: fc.constantFrom('home', 'mixed'),
		grades: fc.subarray<Grade>(['0', '1', '5', '6', 'S'])
	}),
	'g'
).map((all) =>
	all
		// of two without a key and with one name one would ask each time: there are children in them
		.filter(
			({ key, ...one }, at) =>
				key || all.findIndex((other) => other.name === one.name && other.kind === one.kind) === at
		)
		.slice(0, 4)
		.map((group, at) => ({ ...group, ref: ['a', 'b', 'c', 'd'][at] ?? '' }))
);
/** Codes that last and none, names that two may share. */
const locations: fc.Arbitrary<FoundLocation[]> = fc
	.array(
		fc.record({
			name: fc.constantFrom('Plein', 'plein', 'Brink'),
			code: fc.constantFrom('99ZZ00', '99ZZ01', undefined)
		}),
		{
			maxLength: 3
		}
	)
	.map((all) => all.map((one, at) => ({ ...one, ref: ['x', 'y', 'z'][at] ?? '' })));
const location = fc.constantFrom('x', 'y', 'z', undefined);
const pupils: fc.Arbitrary<FoundPupil[]> = unkeyed(
	fc.record({ ...name, grade, groups: refs, location, left: fc.boolean() }),
	'p'
);
const staff: fc.Arbitrary<FoundStaff[]> = unkeyed(
	fc.record({
		...name,
		email: fc.constantFrom('A@r.example', 'b@r.example', undefined),
		roles,
		groups: fc.tuple(refs, roles).map(([its, there]) => its.map((group) => ({ group, roles: there })))
	}),
	's'
);

/** What any file of a school may hold, of this year or the next. */
export const anyFound: fc.Arbitrary<Found> = fc
	.record({ locations, groups, pupils, staff, schoolYear: fc.constantFrom('2026-2027', '2027-2028', undefined) })
	.map(({ schoolYear, ...all }) => {
		const present = all.groups.map(({ ref }) => ref);
		return {
			format: 'edexml',
			school: { brin: undefined, location: undefined, schoolYear },
			locations: all.locations,
			dropped: { bsn: 2 },
			noticed: {},
			groups: all.groups,
			pupils: all.pupils.map((one) => ({
				...one,
				groups: one.groups.filter((ref) => present.includes(ref)),
				location: all.locations.some(({ ref }) => ref === one.location) ? one.location : undefined
			})),
			staff: all.staff.map((one) => ({ ...one, groups: one.groups.filter(({ group }) => present.includes(group)) }))
		};
	});
