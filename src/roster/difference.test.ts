import { expect, test } from 'vitest';
import { difference, type Changes, type Difference } from './difference.ts';
import type { Found, FoundGroup, FoundPupil, FoundStaff } from './found.ts';
import type { Register, RegisterGroup, RegisterPupil, RegisterStaff } from './register.ts';

const year = '2026-2027';
const group = (name: string, other: Partial<FoundGroup> = {}): FoundGroup => ({
	ref: name,
	key: `g${name}`,
	name,
	kind: 'home',
	grades: ['5'],
	...other
});
const pupil = (given: string, other: Partial<FoundPupil> = {}): FoundPupil => {
	const nobody = { key: undefined, family: 'de Wit', location: undefined, left: false };
	return { ...nobody, given, grade: '5', groups: ['5b'], ...other };
};
const colleague = (given: string, other: Partial<FoundStaff> = {}): FoundStaff => {
	const nobody = { key: undefined, family: 'Mus', email: undefined, roles: [], groups: [] };
	return { ...nobody, given, ...other };
};
const file = (pupils: FoundPupil[], other: Partial<Found> = {}): Found => ({
	format: 'edexml',
	school: { brin: undefined, location: undefined, schoolYear: year },
	locations: [],
	groups: [group('5b'), group('6a', { grades: ['6'] })],
	pupils,
	staff: [],
	dropped: {},
	noticed: {},
	...other
});

const group5b: RegisterGroup = { group: 'G5', key: 'g5b', name: '5b', kind: 'home', grades: ['5'] };
const group6a: RegisterGroup = { group: 'G6', key: 'g6a', name: '6a', kind: 'home', grades: ['6'] };
const known = (person: string, given: string, other: Partial<RegisterPupil> = {}): RegisterPupil => {
	const nobody = { key: undefined, family: 'de Wit', left: false };
	return { person, ...nobody, given, grade: '5', groups: ['G5'], ...other };
};
const knownColleague = (person: string, given: string, other: Partial<RegisterStaff> = {}): RegisterStaff => {
	const nobody = { key: undefined, family: 'Mus', email: undefined, groups: [], fromFile: true };
	return { person, given, ...nobody, ...other };
};
const school = (pupils: RegisterPupil[], other: Partial<Register> = {}): Register => ({
	schoolYear: year,
	locations: [],
	groups: [group5b, group6a],
	pupils,
	staff: [],
	...other
});

/** Who is where, in a few words: `changed: Sem=p1(given)`. */
const told = ({ pupils }: Difference) =>
	inWords(
		pupils,
		(it) => it.given,
		(it) => it.person
	);
const inWords = <F, K>(changes: Changes<F, K>, name: (it: F) => string, id: (it: K) => string): string[] => {
	const pairs = (list: 'changed' | 'otherGroup' | 'unchanged') =>
		changes[list].map(({ found, known: its, fields }) => `${list}: ${name(found)}=${id(its)}(${fields.join()})`);
	return [
		...changes.new.map((it) => `new: ${name(it)}`),
		...(['changed', 'otherGroup', 'unchanged'] as const).flatMap(pairs),
		...changes.left.map((it) => `left: ${id(it)}`),
		...changes.unsure.map(({ found, candidates }) => `unsure: ${name(found)}=${candidates.map(id).join('|')}`)
	];
};
const between = (register: RegisterPupil[], found: FoundPupil[]) => told(difference(school(register), file(found)));

test('who has the key is the same child, whatever else changed', () => {
	const moved = pupil('Samuel', { key: '1', family: 'Vink', grade: '6', groups: ['6a'] });
	expect(between([known('p1', 'Sem', { key: '1' })], [moved])).toEqual([
		'otherGroup: Samuel=p1(given,family,grade,groups)'
	]);
	expect(between([known('p1', 'Sem', { key: '1' })], [pupil('Samuel', { key: '1' })])).toEqual([
		'changed: Samuel=p1(given)'
	]);
	expect(between([known('p1', 'Sem', { key: '1' })], [pupil('Sem', { key: '1' })])).toEqual(['unchanged: Sem=p1()']);
});

test('without keys on both sides the name and the group or the grade tell who it is, when nobody else has that name', () => {
	expect(between([known('p1', 'Sem')], [pupil('Sem')])).toEqual(['unchanged: Sem=p1()']);
	expect(between([known('p1', 'Sem')], [pupil('Sem', { grade: '6' })])).toEqual(['changed: Sem=p1(grade)']);
	expect(between([known('p1', 'Sem')], [pupil('Sem', { groups: ['6a'] })])).toEqual(['otherGroup: Sem=p1(groups)']);
	expect(between([known('p1', 'Sem')], [pupil('Sem', { grade: '6', groups: ['6a'] })])).toEqual(['unsure: Sem=p1']);
	expect(between([known('p1', 'Sem')], [pupil('sem')])).toEqual(['new: sem', 'left: p1']);
});

test('a key that was not known yet is learnt, and a file without keys takes none away', () => {
	expect(between([known('p1', 'Sem')], [pupil('Sem', { key: '1' })])).toEqual(['changed: Sem=p1(key)']);
	expect(between([known('p1', 'Sem', { key: '1' })], [pupil('Sem')])).toEqual(['unchanged: Sem=p1()']);
});

test('two with the same name are each matched with the one they are equal to, and with nobody else', () => {
	const two = [known('p1', 'Sem'), known('p2', 'Sem', { grade: '6', groups: ['G6'] })];
	const in6a = pupil('Sem', { grade: '6', groups: ['6a'] });
	expect(between(two, [in6a, pupil('Sem')])).toEqual(['unchanged: Sem=p2()', 'unchanged: Sem=p1()']);
	expect(between(two, [pupil('Sem'), pupil('Sem', { grade: '6' })])).toEqual(['unchanged: Sem=p1()', 'unsure: Sem=p2']);
	expect(between([known('p1', 'Sem')], [pupil('Sem'), in6a])).toEqual(['new: Sem', 'unchanged: Sem=p1()']);
});

test('two Sems of one group are never taken for each other when something about one of them changed', () => {
	const two = [known('p1', 'Sem'), known('p2', 'Sem')];
	expect(between(two, [pupil('Sem')])).toEqual(['unsure: Sem=p1|p2']);
	expect(between(two, [pupil('Sem'), pupil('Sem', { grade: '6' })])).toEqual([
		'unsure: Sem=p1|p2',
		'unsure: Sem=p1|p2'
	]);
	expect(between(two, [pupil('Sem', { key: '1' }), pupil('Sem', { key: '2' })])).toEqual([
		'unsure: Sem=p1|p2',
		'unsure: Sem=p1|p2'
	]);
	expect(between([known('p1', 'Sem')], [pupil('Sem'), pupil('Sem')])).toEqual(['unsure: Sem=p1', 'unsure: Sem=p1']);
});

test('a crowd of one name is asked about without comparing each with each', () => {
	const crowd = Array.from({ length: 20_000 }, () => pupil('Sem'));
	expect(difference(school([]), file(crowd)).pupils.new).toHaveLength(20_000);
	expect(difference(school([known('p1', 'Sem')]), file(crowd)).pupils.unsure).toHaveLength(20_000);
});

test('two Sems who are alike in everything, on both sides, are unchanged: it makes no difference who is who', () => {
	expect(between([known('p1', 'Sem'), known('p2', 'Sem')], [pupil('Sem'), pupil('Sem')])).toEqual([
		'unchanged: Sem=p1()',
		'unchanged: Sem=p2()'
	]);
});

const inTwo = [
	{ ref: 'x', code: '99ZZ00', name: 'Plein' },
	{ ref: 'y', code: '99ZZ01', name: 'Brink' }
];
const twoPlaces = inTwo.map(({ ref, code, name }) => ({ location: ref.toUpperCase(), code, name }));

test('of two Sems who are not in one building each is who was there, in whatever order', () => {
	const ours = [known('p1', 'Sem'), known('p2', 'Sem', { location: 'Y' })];
	const there = school(ours, { locations: twoPlaces, groups: [{ ...group5b, location: 'X' }, group6a] });
	const theirs = [pupil('Sem', { location: 'y' }), pupil('Sem', { location: 'x' }), pupil('Noor', { location: 'x' })];
	for (const pupils of [theirs, theirs.toReversed()])
		expect(told(difference(there, file(pupils, { locations: inTwo }))).toSorted()).toEqual([
			'new: Noor',
			'unchanged: Sem=p1()',
			'unchanged: Sem=p2()'
		]);
});

test('of whom a file says little, nobody is asked when everyone may be as they are', () => {
	const ours = [known('p1', 'Sem'), known('p2', 'Sem', { location: 'Y' })];
	const third = known('p3', 'Sem', { grade: '6', location: 'Y' });
	const groups = [{ ...group5b, location: 'X' }, group6a];
	const there = school([...ours, third], { locations: twoPlaces, groups });
	// the first two fit two of them each, and the last fits all
	const theirs = [pupil('Sem'), pupil('Sem', { grade: undefined, location: 'y' }), pupil('Sem', { grade: undefined })];
	const others = ['Noor', 'Daan'].map((given) => pupil(given, { location: 'x' }));
	const all = difference(there, file([...theirs, ...others], { locations: inTwo }));
	expect(all.pupils.unsure).toEqual([]);
	expect(all.pupils.unchanged).toHaveLength(3);
});

test('of two groups of one name a group without a key is the one that sits there', () => {
	const groups = [
		{ ...group5b, location: 'X' },
		{ ...group5b, group: 'G5 too', key: 'g5b-too', location: 'Y' }
	];
	const pupils = [pupil('Sem', { location: 'y' }), pupil('Noor', { location: 'x', groups: [] })];
	const found = file(pupils, { locations: inTwo, groups: [group('5b', { key: undefined })] });
	const { unchanged, unsure } = difference(school([], { locations: twoPlaces, groups }), found).groups;
	expect([unchanged.map((pair) => pair.known.group), unsure]).toEqual([['G5 too'], []]);
});

test('another key is another child; only of one who could be the same, as with a new administration, it is asked', () => {
	const sem = known('p1', 'Sem', { key: '1' });
	expect(between([sem], [pupil('Sem', { key: '2' })])).toEqual(['unsure: Sem=p1']);
	expect(between([sem], [pupil('Sem', { key: '2', grade: '6', groups: ['6a'] })])).toEqual(['new: Sem', 'left: p1']);
	expect(between([sem], [pupil('Sem', { key: '1' }), pupil('Sem', { key: '2' })])).toEqual([
		'new: Sem',
		'unchanged: Sem=p1()'
	]);
});

test('who is not in the file, or is in it as gone, has left; who left before is not told again', () => {
	const sem = known('p1', 'Sem', { key: '1' });
	expect(between([sem, known('p2', 'Noor')], [pupil('Sem', { key: '1', left: true })])).toEqual([
		'left: p2',
		'left: p1'
	]);
	expect(between([known('p1', 'Sem', { key: '1', left: true })], [pupil('Sem', { key: '1', left: true })])).toEqual([]);
	expect(between([known('p1', 'Sem', { left: true })], [])).toEqual([]);
	expect(between([], [pupil('Sem', { left: true })])).toEqual([]);
	expect(between([sem], [pupil('Sem', { key: '1', left: true }), pupil('Sem')])).toEqual(['new: Sem', 'left: p1']);
});

test('who comes back is known by key, and by name only asked about', () => {
	const gone = known('p1', 'Sem', { key: '1', left: true });
	expect(between([gone], [pupil('Sem', { key: '1' })])).toEqual(['changed: Sem=p1(left)']);
	expect(between([gone], [pupil('Sem')])).toEqual(['unsure: Sem=p1']);
});

test('rule 4: a group lives one school year: of another year all groups are new, and those of now have not left', () => {
	const next = file([pupil('Sem', { key: '1', grade: '6' })], {
		school: { brin: undefined, location: undefined, schoolYear: '2027-2028' }
	});
	const { groups, pupils } = difference(school([known('p1', 'Sem', { key: '1' })]), next);
	expect(groups.new.map(({ name }) => name)).toEqual(['5b', '6a']);
	expect(groups.left).toEqual([]);
	expect(pupils.otherGroup).toMatchObject([{ fields: ['grade', 'groups'] }]);
});

test('in another school year a child without a key is known when it went up one grade', () => {
	const next = (grade: FoundPupil['grade']) =>
		file([pupil('Sem', { grade })], { school: { brin: undefined, location: undefined, schoolYear: '2027-2028' } });
	expect(told(difference(school([known('p1', 'Sem')]), next('6')))).toEqual(['otherGroup: Sem=p1(grade,groups)']);
	expect(told(difference(school([known('p1', 'Sem')]), next('7')))).toEqual(['unsure: Sem=p1']);
});

test('two who could be anyone are not matched with one whom somebody else could be', () => {
	const staff = [knownColleague('s1', 'Tom', { email: 'tom@r.example' }), knownColleague('s2', 'Tom')];
	const email = 'tom@r.example';
	const found = [colleague('Tom'), colleague('Tom', { email }), colleague('Tom'), colleague('Tom', { email })];
	expect(difference(school([], { staff }), file([], { staff: found })).staff.unsure).toHaveLength(4);
});

test('groups are known by key and else by name, home classes and mixed ones apart', () => {
	const plus: RegisterGroup = { group: 'P', key: 'g5b', name: 'Plus', kind: 'mixed', grades: [] };
	const groups = [
		group('5b', { name: '5 blauw' }),
		group('6a', { key: undefined, grades: ['6', '7'] }),
		group('Plus', { key: undefined, kind: 'mixed', grades: [] }),
		group('4')
	];
	const told4 = difference(
		school([], { groups: [group5b, group6a, plus, { ...group5b, group: 'G9', key: 'g9', name: '9' }] }),
		file([], { groups })
	);
	expect(
		inWords(
			told4.groups,
			(it) => it.name,
			(it) => it.group
		)
	).toEqual(['new: 4', 'changed: 5 blauw=G5(name)', 'changed: 6a=G6(grades)', 'unchanged: Plus=P()', 'left: G9']);
});

test('groups of one name and without keys are asked about, however alike they are: there are children in them', () => {
	const both = ['1', '2'].map((ref) => group('5b', { ref, key: undefined }));
	const { groups } = difference(
		school([], { groups: [group5b, { ...group5b, group: 'G7', key: undefined }] }),
		file([], { groups: both })
	);
	expect(
		inWords(
			groups,
			(it) => it.ref,
			(it) => it.group
		)
	).toEqual(['unsure: 1=G5|G7', 'unsure: 2=G5|G7']);
});

test('rule 9: a file without groups says nothing about groups, one without colleagues nothing about colleagues', () => {
	const register = school([known('p1', 'Sem')], { staff: [knownColleague('s1', 'Tom', { key: '1' })] });
	const all = difference(register, file([pupil('Sem', { groups: [], grade: undefined })], { groups: [] }));
	expect(told(all)).toEqual(['unchanged: Sem=p1()']);
	expect(all.groups.left).toEqual([]);
	expect(all.staff.left).toEqual([]);
});

test('colleagues are known by key, else by name and address; only who came from a file can have left', () => {
	const staff = [
		knownColleague('s1', 'Tom', { key: '1', email: 'Tom@r.example' }),
		knownColleague('s2', 'Karin', { email: 'karin@r.example' }),
		knownColleague('s3', 'Ria'),
		knownColleague('s4', 'Marijke', { fromFile: false }),
		knownColleague('s5', 'Bert', { fromFile: false })
	];
	const found = [
		colleague('Tom', { key: '1', email: 'tom@r.example', groups: [{ group: '5b', roles: [] }] }),
		colleague('Karin', { email: 'k.mus@r.example' }),
		colleague('Bert'),
		colleague('Els')
	];
	const told3 = difference(school([], { staff }), file([], { staff: found }));
	expect(
		inWords(
			told3.staff,
			(it) => it.given,
			(it) => it.person
		)
	).toEqual(['new: Els', 'changed: Bert=s5(fromFile)', 'otherGroup: Tom=s1(groups)', 'left: s3', 'unsure: Karin=s2']);
});
