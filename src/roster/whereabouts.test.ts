import { describe, expect, test } from 'vitest';
import { locationCode } from './brin.ts';
import { compareLocations } from './compare-locations.ts';
import type { FoundLocation, FoundPupil } from './found.ts';
import type { RegisterLocation } from './register.ts';
import { locationsIn, placesIn, whereaboutsIn } from './whereabouts.ts';

const place = (ref: string, name: string, code?: string): FoundLocation => ({ ref, name, code });
const at = (location: string | undefined, groups: string[] = ['a'], left = false): FoundPupil => ({
	key: undefined,
	given: 'Sem',
	family: 'Vink',
	grade: '5',
	groups,
	location,
	left
});
const both = [place('x', 'Het Plein', '12AB00'), place('y', 'De Brink', '12AB01')];
const refs = (all: readonly FoundLocation[]) => all.map(({ ref }) => ref);

describe('the code of a vestiging', () => {
	test('is the BRIN with two digits where the file gives one, or both', () => {
		expect(locationCode('v1', '12ab01', '12AB')).toBe('12AB01');
		expect(locationCode(' 12AB03', '', undefined)).toBe('12AB03');
		expect(locationCode('00', '', '12AB')).toBe('12AB00');
	});
	test('is else what the administration calls it, if that lasts and is not too long', () => {
		expect(locationCode('v1', '12AB', '12AB')).toBe('V1');
		expect(locationCode('00', '', undefined)).toBe('00');
		expect(locationCode(undefined, '', '12AB')).toBeUndefined();
		expect(locationCode('x'.repeat(41), '', '12AB')).toBeUndefined();
	});
});

describe('a file tells of vestigingen', () => {
	test('when someone is at two of them, and those of whom nobody is there are none', () => {
		expect(refs(locationsIn({ locations: both, pupils: [at('x'), at('y')] }))).toEqual(['x', 'y']);
		for (const pupils of [[at('x')], [at('x'), at(undefined)], [at('x'), at('y', [], true)]])
			expect(locationsIn({ locations: both, pupils })).toEqual([]);
	});
	test('each once: one code is one, and one without a code is another of that name', () => {
		const pupils = ['x', 'y', 'z'].map((ref) => at(ref));
		const twice = [...both, place('z', 'Ergens', '12AB01')];
		expect(refs(locationsIn({ locations: twice, pupils }))).toHaveLength(2);
		const nameless = [...both, place('z', 'de brink')];
		expect(refs(locationsIn({ locations: nameless, pupils }))).toEqual(['x', 'y']);
		expect(whereaboutsIn({ locations: nameless, pupils }).ofPupil(at('z'))?.ref).toBe('y');
	});
	test('of a group, where more than half of its pupils are', () => {
		const of = (...pupils: FoundPupil[]) => whereaboutsIn({ locations: both, pupils }).ofGroup('a')?.ref;
		expect(of(at('x'), at('x'), at('y'))).toBe('x');
		expect(of(at('x'), at('y'))).toBeUndefined();
		expect(of(at('x'), at(undefined), at('y', ['b']))).toBe('x');
		expect(of(at('x'), at('y', ['a'], true), at('y', ['b']))).toBe('x');
	});
});

test('a pupil has a location of their own only where the class sits elsewhere', () => {
	const own = (pupils: FoundPupil[], { sat, home = true }: { sat?: string; home?: boolean } = {}) => {
		const kind = home ? ('home' as const) : ('mixed' as const);
		const groups = [{ ref: 'a', key: undefined, name: 'a', kind, grades: [] }];
		const places = placesIn(
			{ groups },
			{ groups: [] },
			{
				whereabouts: whereaboutsIn({ locations: both, pupils }),
				idOf: ({ ref }) => ref,
				groupOf: () => 'here',
				sat: () => sat
			}
		);
		return pupils.map((pupil) => places.own(pupil, undefined));
	};
	expect(own([at('x'), at('x'), at('y'), at(undefined)])).toEqual([null, null, 'y', undefined]);
	// half here and half there: with the class as it was
	expect(own([at('x'), at('y')])).toEqual(['x', 'y']);
	expect(own([at('x'), at('y')], { sat: 'x' })).toEqual([null, 'y']);
	// a group of pupils of several classes is nobody's class
	expect(own([at('x'), at('x'), at('y')], { home: false })).toEqual(['x', 'x', 'y']);
});

test('vestigingen are known by code, then by name, and nobody is asked', () => {
	const known = (location: string, name: string, code?: string): RegisterLocation => ({ location, name, code });
	const told = (ours: RegisterLocation[], theirs: FoundLocation[]) => {
		const { new: fresh, changed, unchanged, left, unsure } = compareLocations(ours, theirs);
		expect([left, unsure]).toEqual([[], []]);
		const pairs = [...changed, ...unchanged].map((it) => [it.found.ref, it.known.location, ...it.fields]);
		return { fresh: refs(fresh), pairs };
	};
	expect(told([known('1', 'Plein', '12AB00'), known('2', 'de brink')], both)).toEqual({
		fresh: [],
		pairs: [
			['x', '1', 'name'],
			['y', '2', 'code']
		]
	});
	expect(told([known('1', 'Oud', '12AB09')], both)).toEqual({ fresh: ['x', 'y'], pairs: [] });
	// another administration: two of one name are two
	const alike = [place('x', 'De Boog', '12AB00'), place('y', 'De Boog', '12AB01')];
	expect(told([known('1', 'De Boog', 'V1'), known('2', 'De Boog', 'V2')], alike).pairs).toEqual([
		['x', '1', 'code'],
		['y', '2', 'code']
	]);
	expect(told([known('1', 'De Boog')], alike)).toEqual({ fresh: ['y'], pairs: [['x', '1', 'code']] });
	// a code counts before a name
	expect(told([known('1', 'De Brink', '12AB00'), known('2', 'Het Plein', '12AB01')], both).pairs).toEqual([
		['x', '1', 'name'],
		['y', '2', 'name']
	]);
});
