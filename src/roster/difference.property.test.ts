import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { applied } from './applied.ts';
import { difference, type Changes } from './difference.ts';
import type { Found, FoundGroup, FoundLocation, FoundPupil, FoundStaff } from './found.ts';
import { grades } from './grades.ts';
import type { Register, RegisterStaff } from './register.ts';
import { locationsIn } from './whereabouts.ts';

// many schools, on a machine that may be busy
vi.setConfig({ testTimeout: 60_000 });

/** Few names, grades and groups, so that namesakes and twins are the rule. */
const name = { given: fc.constantFrom('Sem', 'Noor'), family: fc.constantFrom('Vink', 'de Wit') };
const grade = fc.constantFrom('5', '6', undefined);
const refs = fc.subarray(['a', 'b', 'c']);
const unkeyed = <It>(it: fc.Arbitrary<It>, prefix: string) =>
	fc.array(fc.tuple(it, fc.boolean()), { maxLength: 8 }).map((all) =>
		// a key is in a file once
		all.map(([one, isKeyed], at) => ({ ...one, key: isKeyed ? `${prefix}${at}` : undefined }))
	);

const groups: fc.Arbitrary<FoundGroup[]> = unkeyed(
	fc.record({
		name: fc.constantFrom('5b', '6a'),
		kind: fc.constantFrom('home', 'mixed'),
		grades: fc.subarray([...grades].slice(7, 9))
	}),
	'g'
).map((all) =>
	all
		// of two without a key and with one name one would ask each time: there are children in them
		.filter(
			({ key, ...one }, at) =>
				key || all.findIndex((other) => other.name === one.name && other.kind === one.kind) === at
		)
		.slice(0, 3)
		.map((group, at) => ({ ...group, ref: ['a', 'b', 'c'][at] ?? '' }))
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
		email: fc.constantFrom('a@r.example', 'b@r.example', undefined),
		roles: fc.constant([]),
		groups: refs.map((its) => its.map((group) => ({ group, roles: [] })))
	}),
	's'
);
const file: fc.Arbitrary<Found> = fc
	.record({ locations, groups, pupils, staff, schoolYear: fc.constantFrom('2026-2027', '2027-2028', undefined) })
	.map(({ schoolYear, ...all }) => {
		const present = all.groups.map(({ ref }) => ref);
		return {
			format: 'edexml',
			school: { brin: undefined, location: undefined, schoolYear },
			locations: all.locations,
			dropped: {},
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

const byHand: fc.Arbitrary<RegisterStaff[]> = staff.map((all) =>
	all.map((one, at) => ({ ...one, key: undefined, groups: [], fromFile: false, person: `hand-${at}` }))
);

const nobody: Register = { schoolYear: '2026-2027', locations: [], groups: [], pupils: [], staff: [] };
const sizes = (changes: Changes<unknown, unknown>) =>
	Object.entries(changes).map(([list, of]) => `${list} ${of.length}`);
const onlyUnchanged = (of: number) => ['new 0', 'changed 0', 'otherGroup 0', 'left 0', `unchanged ${of}`, 'unsure 0'];

test('the same file a second time changes nothing, whatever the school was before', () => {
	let asked = 0;
	fc.assert(
		fc.property(file, file, byHand, (before, found, colleagues) => {
			const known = applied(nobody, before, difference(nobody, before));
			const register = { ...known, staff: [...known.staff, ...colleagues] };
			const first = difference(register, found);
			asked += first.pupils.unsure.length + first.groups.unsure.length;
			const second = difference(applied(register, found, first), found);
			expect(sizes(second.locations)).toEqual(onlyUnchanged(locationsIn(found).length));
			expect(sizes(second.groups)).toEqual(onlyUnchanged(found.groups.length));
			expect(sizes(second.pupils)).toEqual(onlyUnchanged(found.pupils.filter(({ left }) => !left).length));
			expect(sizes(second.staff)).toEqual(onlyUnchanged(found.staff.length));
		}),
		{ numRuns: 500 }
	);
	// not because nothing was ever in doubt
	expect(asked).toBeGreaterThan(100);
});

test('the order of the lines makes no difference', () => {
	const mixed = file.chain((found) =>
		fc.record({
			found: fc.constant(found),
			locations: fc.shuffledSubarray(found.locations, { minLength: found.locations.length }),
			groups: fc.shuffledSubarray(found.groups, { minLength: found.groups.length }),
			pupils: fc.shuffledSubarray(found.pupils, { minLength: found.pupils.length }),
			staff: fc.shuffledSubarray(found.staff, { minLength: found.staff.length })
		})
	);
	fc.assert(
		fc.property(file, mixed, (before, { found, ...shuffled }) => {
			const register = applied(nobody, before, difference(nobody, before));
			const [one, other] = [difference(register, found), difference(register, { ...found, ...shuffled })];
			for (const kind of ['locations', 'groups', 'pupils', 'staff'] as const)
				expect(inAnyOrder(other[kind])).toEqual(inAnyOrder(one[kind]));
		}),
		{ numRuns: 400 }
	);
});

test('everyone found, and everyone known, is in one list only', () => {
	fc.assert(
		fc.property(file, file, (before, found) => {
			const register = applied(nobody, before, difference(nobody, before));
			const { pupils: changes } = difference(register, found);
			const pairs = [...changes.changed, ...changes.otherGroup, ...changes.unchanged];
			const theirs = [...changes.new, ...pairs.map((pair) => pair.found), ...changes.unsure.map((it) => it.found)];
			expect(new Set(theirs).size).toBe(theirs.length);
			expect(new Set(theirs)).toEqual(new Set(found.pupils.filter(({ left }) => !left)));
			const inDoubt = new Set(changes.unsure.flatMap(({ candidates }) => candidates));
			const ours = [...pairs.map((pair) => pair.known), ...changes.left, ...inDoubt];
			expect(new Set(ours).size).toBe(ours.length);
			for (const pupil of register.pupils) expect(pupil.left || ours.includes(pupil)).toBe(true);
		}),
		{ numRuns: 300 }
	);
});

/** Who is who among those that are alike in everything does not count. */
const inAnyOrder = ({ unchanged, ...others }: Changes<unknown, unknown>) => {
	const lists = { ...others, found: unchanged.map(({ found }) => found), known: unchanged.map(({ known }) => known) };
	return Object.entries(lists).map(([list, of]) => [list, of.map((one) => JSON.stringify(one)).toSorted()]);
};
