import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wasRefused } from '#kernel/decider.ts';
import { newId } from '#kernel/id.ts';
import { fold } from '#kernel/replay.ts';
import { connect, type Db, type Tx } from '#server/db.ts';
import { freshDatabase } from '#testing/database.ts';
import type { OrderlyCommand } from '../commands.ts';
import { audiencesOf } from '../heard.ts';
import { school, type School, type SchoolCommand } from '../school.ts';
import { writeSchool } from './register.ts';

let db: Db;
let stop: () => Promise<void>;
beforeAll(async () => {
	const { database } = await freshDatabase();
	db = connect((role) => database.as(role), { pipe: 2, reader: 1 });
	stop = () => database.stop();
});
afterAll(async () => {
	await db?.close();
	await stop?.();
});

/** What the pipe does with a command, without the log. */
const given = async (organisation: string, commands: SchoolCommand[]) => {
	let state: School = school.initial;
	const touched: string[][] = [];
	const shouldTouch: string[][] = [];
	for (const command of commands) {
		const decision = school.decide(state, command, context);
		if (wasRefused(decision)) continue;
		const before = hearersIn(state);
		state = fold(school, state, decision, context);
		const after = hearersIn(state);
		const moved = decision.flatMap((event) =>
			/^(group-joined|group-left|appointed|dismissed|person-left)$/.test(event.type) && 'person' in event
				? [event.person]
				: []
		);
		const heard = Object.keys({ ...before, ...after }).filter((id) => String(before[id]) !== String(after[id]));
		shouldTouch.push([...new Set([...moved, ...heard])].toSorted());
		const written = await db.asPipe(organisation, (tx) =>
			writeSchool(tx, organisation, { command, events: decision, at: context.at, by: context.actor })
		);
		touched.push(typeof written.touched === 'string' ? [] : written.touched.toSorted());
	}
	return { state, touched, shouldTouch };
};
const context = { actor: newId(), at: 0 };

/** By the rules alone: person id → audiences, for everyone who hears anything. */
const hearersIn = (state: School): Record<string, string[]> =>
	Object.fromEntries(
		Object.keys(state.people)
			.toSorted()
			.map((person) => [person, audiencesOf(state, person)] as const)
			.filter(([, heard]) => heard.length > 0)
	);

const rows = (organisation: string, sql: string) =>
	db.asPipe(organisation, async (tx: Tx) => (await tx.query<Record<string, unknown>>(sql)).rows);

const hearersOf = async (organisation: string): Promise<Record<string, string[]>> => {
	const heard: Record<string, string[]> = {};
	for (const { person, audience } of await rows(organisation, 'select person, audience from kring.hearers'))
		(heard[String(person)] ??= []).push(String(audience));
	return Object.fromEntries(Object.entries(heard).map(([person, audiences]) => [person, audiences.toSorted()]));
};

const [daan, tom, marijke, group] = [newId(), newId(), newId(), newId()];
const open: SchoolCommand = { type: 'open-school', name: ' De  Regenboog ', example: true };
const addDaan: SchoolCommand = { type: 'add-person', person: daan, kind: 'pupil', given: ' Daan', family: 'de  Wit ' };
const addTom: SchoolCommand = { type: 'add-person', person: tom, kind: 'staff', given: 'Tom', family: 'Mol' };
const addMarijke: SchoolCommand = { type: 'add-person', person: marijke, kind: 'staff', given: 'Marijke', family: '' };
const appointMarijke: SchoolCommand = { type: 'appoint', person: marijke, role: 'coordinator' };
const open5b: SchoolCommand = {
	type: 'open-group',
	group,
	key: '5b',
	name: 'Groep  5b',
	schoolYear: '2026-2027',
	grades: [5]
};
const daanJoins: SchoolCommand = { type: 'join-group', group, person: daan, role: 'pupil' };

test('the names of a command are in the registers, tidy (K14)', async () => {
	await given('names', [open, addDaan, open5b, daanJoins, addMarijke, appointMarijke]);
	expect(await rows('names', 'select id, name, example from kring.organisations')).toEqual([
		{ id: 'names', name: 'De Regenboog', example: true }
	]);
	expect(await rows('names', `select id, given_name, family_name from kring.people where kind = 'pupil'`)).toEqual([
		{ id: daan, given_name: 'Daan', family_name: 'de Wit' }
	]);
	expect(await rows('names', 'select id, key, name, school_year, grades, kind, closed from kring.groups')).toEqual([
		{ id: group, key: '5b', name: 'Groep 5b', school_year: '2026-2027', grades: [5], kind: 'home', closed: false }
	]);
	expect(await rows('names', 'select group_id, person, role from kring.members')).toEqual([
		{ group_id: group, person: daan, role: 'pupil' }
	]);
	expect(await rows('names', 'select person, role from kring.appointments')).toEqual([
		{ person: marijke, role: 'coordinator' }
	]);
});

test('a vestiging is in the registers with who and what is there, and nobody is there once it closes', async () => {
	const [brink, sem] = [newId(), newId()];
	const addBrink: SchoolCommand = { type: 'add-location', location: brink, name: ' De  Brink', code: '12ab01' };
	const there = (person: string): OrderlyCommand => ({ type: 'locate-pupil', person, location: brink });
	const all = [open, addDaan, { ...addDaan, person: sem }, open5b, addBrink];
	const located: OrderlyCommand[] = [there(daan), there(sem)];
	const locating: SchoolCommand[] = [
		{ type: 'locate-group', group, location: brink },
		// as many at once as a roster brings
		{ type: 'do-all', commands: located }
	];
	await given('sites', [...all, ...locating]);
	const at = async (organisation: string) => [
		await rows(organisation, 'select id, code, name, closed from kring.locations'),
		await rows(organisation, 'select location from kring.people union all select location from kring.groups')
	];
	const kept = { id: brink, code: '12AB01', name: 'De Brink', closed: false };
	expect(await at('sites')).toEqual([[kept], [{ location: brink }, { location: brink }, { location: brink }]]);

	const change: SchoolCommand = { type: 'change-location', location: brink, name: 'Brink', code: null };
	await given('sites-left', [...all, ...locating, change, { type: 'let-go', person: daan }]);
	expect(await at('sites-left')).toEqual([
		[{ ...kept, code: null, name: 'Brink' }],
		expect.arrayContaining([{ location: brink }, { location: null }])
	]);
	// two at once leave as one does
	const leave: OrderlyCommand[] = [daan, sem].map((person) => ({ type: 'let-go', person }));
	await given('sites-empty', [...all, ...locating, { type: 'do-all', commands: leave }]);
	expect(await rows('sites-empty', 'select from kring.people where location is not null')).toEqual([]);

	const close: SchoolCommand = { type: 'close-location', location: brink };
	await given('sites-closed', [...all, ...locating, close]);
	const nowhere = { location: null };
	expect(await at('sites-closed')).toEqual([[{ ...kept, closed: true }], [nowhere, nowhere, nowhere]]);
	await given('sites-again', [...all, close, { type: 'reopen-location', location: brink }]);
	expect((await at('sites-again'))[0]).toEqual([kept]);
});

test('a new name replaces the old one', async () => {
	await given('renamed', [open, addDaan, { type: 'rename-person', person: daan, given: 'Daantje', family: '' }]);
	expect(await rows('renamed', 'select given_name, family_name from kring.people')).toEqual([
		{ given_name: 'Daantje', family_name: '' }
	]);
});

test('who leaves a group or loses a task is out of the registers, and hears it no longer (K8)', async () => {
	const leave: SchoolCommand = { type: 'leave-group', group, person: daan };
	const dismiss: SchoolCommand = { type: 'dismiss', person: marijke, role: 'coordinator' };
	const all = [open, addDaan, addMarijke, open5b, daanJoins, appointMarijke, leave, dismiss];
	const { touched } = await given('left', all);
	expect(await rows('left', 'select from kring.members')).toEqual([]);
	expect(await rows('left', 'select from kring.appointments')).toEqual([]);
	expect(await hearersOf('left')).toEqual({ [marijke]: ['staff'] });
	expect(touched.slice(-2)).toEqual([[daan], [marijke]]);
});

const ofGroup = ['group', 'members', 'team'].map((one) => `${one}:${group}`);
const allThere = ['care', 'concerns', 'keepers', 'office', 'staff', ...ofGroup].toSorted();
test('a coordinator hears a group from the moment it opens', async () => {
	const { touched } = await given('later', [open, addMarijke, appointMarijke, open5b]);
	expect(await hearersOf('later')).toEqual({ [marijke]: allThere });
	expect(touched).toEqual([[], [marijke], [marijke], [marijke]]);
});

test('it tells who hears or may more or less than before, and nobody else', async () => {
	const rename: SchoolCommand = { type: 'rename-person', person: tom, given: 'Tom', family: 'Mus' };
	const principal: SchoolCommand = { type: 'appoint', person: tom, role: 'principal' };
	const { touched } = await given('same', [open, addDaan, addTom, open5b, rename, principal]);
	// as principal he hears nothing new, and yet may other things
	expect(touched).toEqual([[], [], [tom], [], [], [tom]]);
});

test('one school’s registers leave another’s alone (K6)', async () => {
	const all = [open, addDaan, addMarijke, open5b, daanJoins, appointMarijke];
	await given('north', all);
	await given('south', [...all, { type: 'leave-group', group, person: daan }]);
	expect(await hearersOf('north')).toEqual({ [daan]: [`class:${group}`, `group:${group}`], [marijke]: allThere });
	expect(await hearersOf('south')).toEqual({ [marijke]: allThere });
});

test('whatever happens in a school, the hearers are what the rules say, and each change of them is told', async () => {
	const ids = Array.from({ length: 5 }, () => newId());
	const groups = Array.from({ length: 3 }, () => newId());
	const person = fc.constantFrom(...ids);
	const inGroup = { group: fc.constantFrom(...groups), person };
	const command: fc.Arbitrary<SchoolCommand> = fc.oneof(
		fc.record({
			type: fc.constant('add-person' as const),
			person,
			kind: fc.constantFrom('pupil' as const, 'staff' as const, 'staff' as const, 'screen' as const),
			given: fc.constant('Bo'),
			family: fc.constant('')
		}),
		fc.constantFrom(...groups).map((one) => ({ ...open5b, group: one, key: one.slice(-6) })),
		fc.record({
			type: fc.constant('join-group' as const),
			...inGroup,
			role: fc.constantFrom('pupil' as const, 'teacher' as const, 'trainee' as const, 'screen' as const)
		}),
		fc.record({ type: fc.constant('leave-group' as const), ...inGroup }),
		fc.record({ type: fc.constantFrom('let-go' as const, 'take-back' as const), person }),
		fc.record({
			type: fc.constantFrom('close-group' as const, 'reopen-group' as const),
			group: fc.constantFrom(...groups)
		}),
		fc.record({
			type: fc.constantFrom('appoint' as const, 'appoint' as const, 'dismiss' as const),
			person,
			role: fc.constantFrom('coordinator' as const, 'principal' as const, 'administrator' as const)
		})
	);
	let run = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(command, { minLength: 20, maxLength: 60 }), async (commands) => {
			const organisation = `random-${run++}`;
			const { state, touched, shouldTouch } = await given(organisation, [open, ...commands]);
			expect(await hearersOf(organisation)).toEqual(hearersIn(state));
			expect(touched).toEqual(shouldTouch);
		}),
		{ numRuns: 30 }
	);
});

test('several commands together write the words of each', async () => {
	const [tess, ada] = [newId(), newId()];
	await given('together', [
		open,
		{
			type: 'do-all',
			commands: [
				{ type: 'add-person', person: tess, kind: 'staff', given: 'Tess', family: 'Bos' },
				{ type: 'add-person', person: ada, kind: 'pupil', given: 'Ada', family: '' },
				{ type: 'set-email', person: tess, email: ' Tess@School.example ' },
				{ type: 'set-grade', person: ada, grade: 5 },
				open5b as Extract<SchoolCommand, { type: 'open-group' }>,
				{ type: 'join-group', group, person: tess, role: 'trainee', until: '2026-12-18' }
			]
		}
	]);
	expect(await rows('together', 'select given_name, grade from kring.people order by given_name')).toEqual([
		{ given_name: 'Ada', grade: 5 },
		{ given_name: 'Tess', grade: null }
	]);
	expect(await rows('together', 'select person, email from kring.addresses')).toEqual([
		{ person: tess, email: 'tess@school.example' }
	]);
	expect(await rows('together', 'select role, until::text from kring.members')).toEqual([
		{ role: 'trainee', until: '2026-12-18' }
	]);
	expect(await hearersOf('together')).toEqual({ [tess]: [`class:${group}`, `group:${group}`, 'staff'] });
});

test('who leaves the school is in no group, has no task and hears nothing; who comes back begins anew', async () => {
	const all: SchoolCommand[] = [open, addMarijke, appointMarijke, open5b, addTom];
	const joins: SchoolCommand = { type: 'join-group', group, person: tom, role: 'teacher' };
	const gone: SchoolCommand[] = [marijke, tom].map((person) => ({ type: 'let-go', person }));
	const { touched } = await given('gone', [...all, joins, ...gone]);
	expect(await rows('gone', 'select from kring.members')).toEqual([]);
	expect(await rows('gone', 'select from kring.appointments')).toEqual([]);
	expect(await rows('gone', 'select left_on::text from kring.people')).toEqual([
		{ left_on: '1970-01-01' },
		{ left_on: '1970-01-01' }
	]);
	expect(await hearersOf('gone')).toEqual({});
	expect(touched.slice(-2)).toEqual([[marijke], [tom]]);
});

test("a school's own holidays and periods take the place of those of that year, and of no other", async () => {
	const holidays = (schoolYear: string, name: string): SchoolCommand => ({
		type: 'plan-holidays',
		schoolYear,
		holidays: [{ name, first: `${schoolYear.slice(0, 4)}-10-17`, last: `${schoolYear.slice(0, 4)}-10-25` }]
	});
	await given('year', [
		open,
		holidays('2026-2027', 'Herfst'),
		holidays('2027-2028', 'Herfst'),
		holidays('2026-2027', ' Onze  week '),
		{ type: 'choose-region', region: 'zuid' },
		{
			type: 'plan-periods',
			schoolYear: '2026-2027',
			periods: [{ name: 'Periode 1', first: '2026-08-31', last: '2026-10-09' }]
		}
	]);
	expect(await rows('year', 'select school_year, name from kring.holidays order by school_year')).toEqual([
		{ school_year: '2026-2027', name: 'Onze week' },
		{ school_year: '2027-2028', name: 'Herfst' }
	]);
	expect(await rows('year', 'select name, first_day::text, last_day::text from kring.periods')).toEqual([
		{ name: 'Periode 1', first_day: '2026-08-31', last_day: '2026-10-09' }
	]);
	expect(await rows('year', 'select region from kring.organisations')).toEqual([{ region: 'zuid' }]);
});
