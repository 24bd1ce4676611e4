import { expect, test } from 'vitest';
import type { Facts, FactsGroup, FactsLocation, FactsPerson, Place } from './facts.ts';
import type { Keeper } from './plan.ts';
import { commandOf, inTurn, type Step } from './steps.ts';
import { undoingOf } from './undoing.ts';

const today = '2026-11-23';
const pupil = (person: string, more: Partial<FactsPerson> = {}): FactsPerson => ({
	person,
	kind: 'pupil',
	given: person,
	family: '',
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
	schoolYear: '2026-2027',
	closed: false,
	board: false,
	location: null,
	...more
});
const school = (
	people: FactsPerson[],
	groups: FactsGroup[] = [group('5b'), group('6')],
	locations: FactsLocation[] = []
): Facts => ({
	school: 'school',
	seen: 1,
	people: new Map(people.map((it) => [it.person, it])),
	groups: new Map(groups.map((it) => [it.group, it])),
	locations: new Map(locations.map((it) => [it.location, it])),
	saidPeople: new Map(),
	saidGroups: new Map()
});
const at = (...ids: string[]): Place[] => ids.map((id) => ({ group: id, role: 'pupil', until: null }));
const undoes = (steps: Step[], facts: Facts, by?: Keeper) => {
	const { commands, remains } = undoingOf(inTurn(steps), facts, today, by);
	return {
		does: commands.map(({ type, ...it }) => [type, 'person' in it ? it.person : 'group' in it ? it.group : '']),
		remains
	};
};
const moves: Step[] = [
	{ step: 'leave', person: 'sara', group: '5b', role: 'pupil', until: null },
	{ step: 'join', person: 'sara', group: '6', role: 'pupil' }
];
const came: Step[] = [
	{ step: 'add', person: 'noor', kind: 'pupil', given: 'noor', family: '' },
	{ step: 'join', person: 'noor', group: '5b', role: 'pupil' }
];

test('who came goes again, and who moved goes back', () => {
	expect(
		undoes([...came, ...moves], school([pupil('noor', { places: at('5b') }), pupil('sara', { places: at('6') })]))
	).toEqual({
		does: [
			['leave-group', 'sara'],
			['join-group', 'sara'],
			['let-go', 'noor']
		],
		remains: []
	});
});

test('who was given something since stays, where they are', () => {
	const since: Partial<FactsPerson>[] = [
		{ places: at('5b', '6') },
		{ places: at('5b'), appointments: ['coach'] },
		{ places: at('5b'), account: true }
	];
	for (const more of since)
		expect(undoes(came, school([pupil('noor', more)]))).toEqual({ does: [], remains: [{ person: 'noor' }] });
});

test('who was moved, renamed or graded since stays as someone left them', () => {
	expect(undoes(moves, school([pupil('sara', { places: at('7') })]))).toEqual({
		does: [],
		remains: [{ person: 'sara' }]
	});
	const [before, after] = [
		{ given: 'sara', family: '' },
		{ given: 'Sara', family: 'Vink' }
	];
	const renamed: Step[] = [
		{ step: 'rename', person: 'sara', before, after },
		{ step: 'grade', person: 'sara', before: 4, after: 5 },
		{ step: 'email', person: 'sara', before: null, after: 'sara@r.example' }
	];
	expect(undoes(renamed, school([pupil('sara', { ...after, email: 'sara@r.example' })])).does).toEqual([
		['set-grade', 'sara'],
		['set-email', 'sara'],
		['rename-person', 'sara']
	]);
	expect(undoes(renamed, school([pupil('sara', { given: 'Zara', grade: 6 })]))).toEqual({
		does: [],
		remains: [{ person: 'sara' }]
	});
});

test('who left comes back into their places, but not into one that is over or closed', () => {
	const places = [...at('5b', 'closed'), { group: '6', role: 'trainee' as const, until: '2026-11-22' }];
	const gone: Step[] = [{ step: 'let-go', person: 'daan', places }];
	const groups = [group('5b'), group('6'), group('closed', { closed: true })];
	expect(undoes(gone, school([pupil('daan', { left: true })], groups))).toEqual({
		does: [
			['take-back', 'daan'],
			['join-group', 'daan']
		],
		remains: [{ person: 'daan' }]
	});
	// someone took them back already
	expect(undoes(gone, school([pupil('daan')], groups))).toEqual({ does: [], remains: [] });
});

test('a group that closed opens again with who was in it, before anyone goes back there', () => {
	const closes: Step[] = [
		{ step: 'leave', person: 'sara', group: '6', role: 'pupil', until: null },
		{ step: 'close', group: '6', members: [{ person: 'tom', group: '6', role: 'teacher', until: null }] }
	];
	const facts = school([pupil('sara'), pupil('tom', { kind: 'staff' })], [group('6', { closed: true })]);
	expect(undoes(closes, facts)).toEqual({
		does: [
			['reopen-group', '6'],
			['join-group', 'tom'],
			['join-group', 'sara']
		],
		remains: []
	});
});

test('a group that was opened closes again, unless it has a board or others are in it', () => {
	const opens: Step[] = [
		{ step: 'open', group: '6', key: '6', name: '6', schoolYear: '2026-2027', kind: 'home', grades: [6] },
		{ step: 'join', person: 'sara', group: '6', role: 'pupil' }
	];
	const sara = pupil('sara', { places: at('6') });
	expect(undoes(opens, school([sara])).does).toContainEqual(['close-group', '6']);
	for (const facts of [
		school([sara], [group('6', { board: true })]),
		school([sara, pupil('tom', { kind: 'staff', places: [{ group: '6', role: 'teacher', until: null }] })])
	])
		expect(undoes(opens, facts)).toMatchObject({ does: [['leave-group', 'sara']], remains: [{ group: '6' }] });
});

test('a group that was called otherwise since keeps that name', () => {
	const [before, after] = [
		{ name: '5b', grades: [5] },
		{ name: 'Vlinders', grades: [5, 6] }
	];
	const changes: Step[] = [{ step: 'change', group: '5b', before, after }];
	expect(undoes(changes, school([], [group('5b', after)])).does).toEqual([['change-group', '5b']]);
	expect(undoes(changes, school([], [group('5b', { name: 'Bijen', grades: [5, 6] })]))).toEqual({
		does: [],
		remains: [{ group: '5b' }]
	});
});

const at12 = (more: Partial<FactsLocation> = {}): FactsLocation => ({
	location: 'brink',
	code: '12AB01',
	name: 'De Brink',
	closed: false,
	...more
});
const brought: Step[] = [
	{ step: 'add-location', location: 'brink', name: 'De Brink', code: '12AB01' },
	{ step: 'locate-group', group: '5b', before: null, after: 'brink' },
	{ step: 'locate', person: 'sara', before: null, after: 'brink' }
];
const asBrought = (more: Partial<FactsGroup> = {}, of: Partial<FactsLocation> = {}) =>
	school([pupil('sara', { location: 'brink' })], [group('5b', { location: 'brink', ...more }), group('6')], [at12(of)]);

test('a vestiging that came goes again, once everything that came there is where it was', () => {
	expect(undoes(brought, asBrought())).toEqual({
		does: [
			['locate-pupil', 'sara'],
			['locate-group', '5b'],
			['close-location', '']
		],
		remains: []
	});
	// someone closed it since
	expect(undoes(brought, asBrought({}, { closed: true })).does).not.toContainEqual(['close-location', '']);
});

test('a group that someone took elsewhere since stays there; a vestiging where someone put another group stays', () => {
	expect(undoes(brought, asBrought({ location: 'plein' })).remains).toEqual([{ group: '5b' }]);
	const facts = asBrought();
	const others = new Map([...facts.groups, ['6', group('6', { location: 'brink' })] as const]);
	expect(undoes(brought, { ...facts, groups: others }).remains).toEqual([{ location: 'brink' }]);
});

test('nobody goes back to a vestiging that is closed, and a code that is taken since is not given back', () => {
	const away: Step[] = [
		{ step: 'locate', person: 'sara', before: 'brink', after: null },
		{ step: 'let-go', person: 'daan', places: [], location: 'brink' }
	];
	const people = [pupil('sara'), pupil('daan', { left: true })];
	expect(undoes(away, school(people, [], [at12()]))).toMatchObject({
		does: [
			['take-back', 'daan'],
			['locate-pupil', 'daan'],
			['locate-pupil', 'sara']
		],
		remains: []
	});
	expect(undoes(away, school(people, [], [at12({ closed: true })])).remains).toEqual([
		{ person: 'daan' },
		{ person: 'sara' }
	]);
	const [before, after] = [
		{ name: 'Brink', code: 'V1' },
		{ name: 'De Brink', code: '12AB01' }
	];
	const changes: Step[] = [{ step: 'change-location', location: 'brink', before, after }];
	expect(undoes(changes, asBrought()).does).toEqual([['change-location', '']]);
	expect(undoes(changes, asBrought({}, { name: 'Hoofdgebouw' })).remains).toEqual([{ location: 'brink' }]);
	const taken = school([], [], [at12(), at12({ location: 'other', code: 'V1' })]);
	expect(undoes(changes, taken)).toEqual({ does: [], remains: [{ location: 'brink' }] });
});

test('who was erased since is passed by', () =>
	expect(undoes([...came, ...moves, { step: 'let-go', person: 'daan', places: [] }], school([]))).toEqual({
		does: [],
		remains: []
	}));

test('steps happen in an order in which each can', () => {
	const any: Step[] = [
		{ step: 'close', group: '6', members: [] },
		{ step: 'let-go', person: 'daan', places: [] },
		...came.toReversed(),
		...moves.toReversed()
	];
	expect(inTurn(any).map((it) => commandOf(it).type)).toEqual([
		'add-person',
		'leave-group',
		'join-group',
		'join-group',
		'let-go',
		'close-group'
	]);
});

test('whoever undoes a list goes back to no group by it, and takes back no address of who holds a task since', () => {
	const after = school([pupil('sara', { places: at('6'), email: 'sara@r.example', appointments: ['principal'] })]);
	const steps: Step[] = [...moves, { step: 'email', person: 'sara', before: null, after: 'sara@r.example' }];
	const remains = [{ person: 'sara' }];
	expect(undoes(steps, after, { person: 'sara', mayAppoint: true })).toEqual({
		does: [
			['leave-group', 'sara'],
			['set-email', 'sara']
		],
		remains
	});
	expect(undoes(steps, after, { person: 'eva', mayAppoint: false })).toMatchObject({ remains });
	expect(undoes(steps, after, { person: 'eva', mayAppoint: true })).toMatchObject({ remains: [] });
});
