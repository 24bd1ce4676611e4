import { expect, test } from 'vitest';
import { difference } from './difference.ts';
import type { Facts, FactsGroup, FactsLocation, FactsPerson } from './facts.ts';
import type { Found, FoundGroup, FoundPupil, FoundStaff } from './found.ts';
import type { Grade } from './grades.ts';
import { planOf, type Choices, type Keeper } from './plan.ts';
import { registerOf } from './register-of.ts';
import type { SaidGroup, SaidPerson } from './said.ts';
import type { Step } from './steps.ts';

const year = '2026-2027';
const pupil = (key: string, more: Partial<FoundPupil> = {}): FoundPupil => ({
	key,
	given: key,
	family: 'Vink',
	grade: '5',
	groups: ['a'],
	location: undefined,
	left: false,
	...more
});
const staff = (key: string, more: Partial<FoundStaff> = {}): FoundStaff => ({
	key,
	given: key,
	family: 'Mol',
	email: undefined,
	roles: [],
	groups: [],
	...more
});
const groupFound = (ref: string, more: Partial<FoundGroup> = {}): FoundGroup => ({
	ref,
	key: ref,
	name: ref,
	kind: 'home',
	grades: ['5'],
	...more
});
const file = (more: Partial<Found> = {}): Found => ({
	format: 'edexml',
	school: { brin: undefined, location: undefined, schoolYear: year },
	locations: [],
	groups: [groupFound('a')],
	pupils: [pupil('sem')],
	staff: [],
	dropped: {},
	noticed: {},
	...more
});
const person = (id: string, more: Partial<FactsPerson> = {}): FactsPerson => ({
	person: id,
	kind: 'pupil',
	given: id,
	family: 'Vink',
	grade: 5,
	left: false,
	email: null,
	places: [],
	location: null,
	appointments: [],
	account: false,
	...more
});
const group = (id: string, more: Partial<FactsGroup> = {}): FactsGroup => ({
	group: id,
	key: id,
	name: id,
	kind: 'home',
	grades: [5],
	schoolYear: year,
	closed: false,
	board: false,
	location: null,
	...more
});
const said = (id: string, more: Partial<SaidPerson> = {}): SaidPerson => ({
	person: id,
	key: id,
	grade: '5',
	groups: [],
	fromFile: true,
	...more
});
type Known = {
	locations?: FactsLocation[];
	people?: FactsPerson[];
	groups?: FactsGroup[];
	said?: SaidPerson[];
	saidGroups?: SaidGroup[];
};

const planned = (found: Found, known: Known = {}, choices: Choices = { gone: true, place: false }, by?: Keeper) => {
	const facts: Facts = {
		school: 'school',
		seen: 1,
		people: new Map((known.people ?? []).map((it) => [it.person, it])),
		groups: new Map((known.groups ?? []).map((it) => [it.group, it])),
		locations: new Map((known.locations ?? []).map((it) => [it.location, it])),
		saidPeople: new Map((known.said ?? []).map((it) => [it.person, it])),
		saidGroups: new Map((known.saidGroups ?? []).map((it) => [it.group, it]))
	};
	const register = registerOf(facts, year, found.school.schoolYear);
	let last = 0;
	const nameIt = () => `new-${++last}`;
	return planOf({ facts, register, found, difference: difference(register, found), choices, nameIt, by });
};
const inA = { places: [{ group: 'a', role: 'pupil' as const, until: null }] };

test('a grade the register does not know is kept beside it', () => {
	const { steps, people } = planned(file({ pupils: [pupil('sem', { grade: 'S' }), pupil('noor', { grade: '0' })] }));
	expect(steps.filter(({ step }) => step === 'grade')).toEqual([]);
	expect(people.map(({ grade }) => grade)).toEqual(['S', '0']);
	const grades: Grade[] = ['0', '1', 'S'];
	const { steps: opened, groups } = planned(file({ groups: [groupFound('a', { grades })] }));
	expect(opened[0]).toMatchObject({ step: 'open', grades: [1] });
	expect(groups[0]?.grades).toEqual(grades);
});

test('a home and a mixed group of one name get an address each', () => {
	const groups = [groupFound('a', { name: 'Plus' }), groupFound('b', { name: 'Plus', kind: 'mixed' })];
	const keys = planned(file({ groups })).steps.flatMap((it) => (it.step === 'open' ? [it.key] : []));
	expect(keys).toEqual(['plus', 'plus-2']);
});

test('a group that an earlier file brought and that was closed comes back', () => {
	const { steps } = planned(file(), { groups: [group('old', { name: 'Groep a', closed: true })] });
	expect(steps.map(({ step }) => step)).toEqual(['reopen', 'add', 'grade', 'join']);
});

test('who is not in the file leaves only when that is chosen; so does a group, and never one made by hand', () => {
	const known: Known = {
		people: [person('sem', inA), person('daan', inA)],
		groups: [group('a'), group('b'), group('by hand')],
		said: [said('sem'), said('daan')],
		saidGroups: ['a', 'b'].map((one) => ({ group: one, key: one, grades: ['5' as const] }))
	};
	expect(planned(file(), known).steps).toEqual([
		{ step: 'let-go', person: 'daan', places: inA.places },
		{ step: 'close', group: 'b', members: [] }
	]);
	expect(planned(file(), known, { gone: false, place: false })).toMatchObject({ steps: [], counts: { left: 0 } });
});

test('a colleague is let go by no file, and is put in a group only when someone ticks that', () => {
	const tom = staff('tom', { roles: ['coordinator'], groups: [{ group: 'a', roles: ['teacher'] }] });
	const known: Known = {
		people: [person('sem', inA), person('ellen', { kind: 'staff', family: 'Mol' })],
		groups: [group('a')],
		said: [said('sem'), said('ellen', { grade: null })]
	};
	const asked = planned(file({ staff: [tom] }), known);
	expect(asked.steps).toEqual([{ step: 'add', person: 'new-1', kind: 'staff', given: 'tom', family: 'Mol' }]);
	expect(asked.proposals).toEqual([
		{ person: 'new-1', role: 'coordinator', group: null },
		{ person: 'new-1', role: 'teacher', group: 'a' }
	]);
	// gone from the file, which is remembered, and no more than that
	expect(asked.people).toContainEqual(said('ellen', { grade: null, fromFile: false }));
	const { steps } = planned(file({ staff: [tom] }), known, { gone: true, place: true });
	expect(steps.at(-1)).toEqual({ step: 'join', person: 'new-1', group: 'a', role: 'teacher' });
});

test('whoever applies a list puts themselves in no group by it, and changes no address of who holds a task unless they give tasks', () => {
	const here = person('tom', { kind: 'staff', family: 'Mol', appointments: ['coordinator'] });
	const tom = staff('tom', { email: 'tom@b.example', groups: [{ group: 'a', roles: ['teacher'] }] });
	const steps = (who: string, mayAppoint: boolean) =>
		planned(
			file({ staff: [tom] }),
			{ people: [here], groups: [group('a')] },
			{ gone: true, place: true },
			{
				person: who,
				mayAppoint
			}
		)
			.steps.flatMap((it) => ('person' in it && it.person === 'tom' ? [it.step] : []))
			.filter((step) => step === 'join' || step === 'email');
	expect(steps('tom', false)).toEqual([]);
	expect(steps('tom', true)).toEqual(['email']);
	expect(steps('eva', false)).toEqual(['join']);
	expect(steps('eva', true).toSorted()).toEqual(['email', 'join']);
});

test('a list of next year puts everyone in a new group and takes nobody out of the one they are in', () => {
	const school = { brin: undefined, location: undefined, schoolYear: '2027-2028' };
	const { steps } = planned(file({ school, pupils: [pupil('sem', { grade: '6' })] }), {
		people: [person('sem', inA)],
		groups: [group('a')],
		said: [said('sem')]
	});
	expect(steps.map(({ step }) => step)).toEqual(['open', 'grade', 'join']);
});

test('a file without groups moves nobody', () => {
	const { steps } = planned(file({ groups: [], pupils: [pupil('sem', { groups: [] })] }), {
		people: [person('sem', inA)],
		groups: [group('a')],
		said: [said('sem')]
	});
	expect(steps).toEqual([]);
});

test('Groep 5b and 5b are one group, and its name stays as the school says it', () => {
	const { steps } = planned(file({ groups: [groupFound('a', { name: '5B' })] }), {
		people: [person('sem', { places: [{ group: 'x', role: 'pupil', until: null }] })],
		groups: [group('x', { name: 'Groep 5b' })]
	});
	expect(steps).toEqual([]);
});

const [plein, brink] = [
	{ ref: 'x', code: '12AB00', name: 'Het Plein' },
	{ ref: 'y', code: '12AB01', name: 'De Brink' }
];
const inTwo = (more: Partial<Found> = {}) =>
	file({
		locations: [plein, brink],
		pupils: [pupil('sem', { location: 'x' }), pupil('noor', { location: 'x' }), pupil('daan', { location: 'y' })],
		...more
	});
const located = (steps: readonly Step[]) => steps.filter(({ step }) => step.includes('locat'));

test('vestigingen come with the file: groups sit there, and a pupil who is elsewhere has their own', () => {
	expect(located(planned(inTwo()).steps)).toEqual([
		{ step: 'add-location', location: 'new-1', name: 'Het Plein', code: '12AB00' },
		{ step: 'add-location', location: 'new-2', name: 'De Brink', code: '12AB01' },
		{ step: 'locate-group', group: 'new-3', before: null, after: 'new-1' },
		{ step: 'locate', person: 'new-6', before: null, after: 'new-2' }
	]);
});

test('a file of one vestiging says nothing of any', () =>
	expect(located(planned(file({ locations: [plein], pupils: [pupil('sem', { location: 'x' })] })).steps)).toEqual([]));

test('one that was closed comes back, one that is called otherwise is changed', () => {
	const locations: FactsLocation[] = [
		{ location: 'one', code: '12AB00', name: 'Oud', closed: false },
		{ location: 'two', code: '12AB01', name: 'de brink', closed: true }
	];
	const [change, reopen] = located(planned(inTwo(), { locations }).steps);
	expect(change).toEqual({
		step: 'change-location',
		location: 'one',
		before: { name: 'Oud', code: '12AB00' },
		after: { name: 'Het Plein', code: '12AB00' }
	});
	expect(reopen).toEqual({ step: 'reopen-location', location: 'two' });
});

test('a pupil who is with the class again has no location of their own any more, and who leaves takes it along', () => {
	const locations: FactsLocation[] = [
		{ location: 'one', code: '12AB00', name: 'Het Plein', closed: false },
		{ location: 'two', code: '12AB01', name: 'De Brink', closed: false }
	];
	const { steps } = planned(inTwo(), {
		locations,
		people: [person('sem', { ...inA, location: 'two' }), person('weg', { ...inA, location: 'two' })],
		groups: [group('a', { location: 'one' })],
		said: [said('sem'), said('weg')]
	});
	expect(steps).toContainEqual({ step: 'locate', person: 'sem', before: 'two', after: null });
	expect(steps).toContainEqual({ step: 'let-go', person: 'weg', places: inA.places, location: 'two' });
	expect(steps.filter(({ step }) => step === 'locate-group')).toEqual([]);
});
