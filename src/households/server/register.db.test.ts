import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { aGuardian, anyHouseholdsCommand } from '#testing/any-household.ts';
import { send } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { School } from '#testing/cast.ts';
import type { HouseholdsCommand } from '../commands.ts';
import { authorityOf, householdIn, type Households } from '../households-state.ts';
import { forgetChild, forgetGuardian } from './forget.ts';
import { contactsOf, householdsFor } from './reading.ts';
import { askHouseholds } from './stream.ts';

let it: TwoSchools;
beforeAll(async () => {
	it = await openTwoSchoolHouse();
});
afterAll(() => it?.close());

const ask = (school: School, command: HouseholdsCommand) => askHouseholds(it.house, school.coordinator, command);

const addPupil = async (school: School, given: string): Promise<string> => {
	const person = newId();
	const command = { type: 'add-person', person, kind: 'pupil', given, family: 'Demirel' };
	expect(await send(it.house, school.administrator, 'school', school.school, command)).toHaveProperty('version');
	return person;
};

const openHome = async (school: School, children: string[], more: object = {}) => {
	const [household, guardian] = [newId(), newId()];
	const command = { type: 'open-household', household, children, guardian, ...aGuardian, authority: [], ...more };
	expect(await ask(school, command as HouseholdsCommand)).toHaveProperty('version');
	return { household, guardian };
};

const stateOf = async ({ organisation }: School): Promise<Households> => {
	const [stream] = await it.rows<{ id: string }>(
		`select id from kring.streams where organisation = $1 and kind = 'households'`,
		[organisation]
	);
	return (await it.house.look(organisation, stream?.id ?? expect.unreachable()))?.state as Households;
};

/** Whether these letters stand in any row of events or registers; a sealed body is no words. */
const isKept = async (letters: string): Promise<boolean> => {
	const tables = await it.rows<{ name: string }>(
		`select schemaname || '.' || tablename as name from pg_tables where schemaname = 'kring'`
	);
	for (const { name } of tables) {
		const sealed = name === 'kring.events' ? `where body is null or body like '{%'` : '';
		const found = await it.rows(`select from (select t::text as row from ${name} t ${sealed}) x where row ilike $1`, [
			`%${letters}%`
		]);
		if (found.length > 0) return true;
	}
	return false;
};

/** How many events of the households of a school there are, and how many of them lost their words. */
const logOf = async ({ organisation }: School) => {
	const [row] = await it.rows<{ all: number; emptied: number }>(
		`select count(*)::int as all, count(*) filter (where e.body is null and e.actor is null and e.at is null)::int as emptied
		 from kring.events e join kring.streams s on s.organisation = e.organisation and s.id = e.stream
		 where s.organisation = $1 and s.kind = 'households'`,
		[organisation]
	);
	return row ?? expect.unreachable();
};

test('the words of a command are in the registers, tidy, and its events are sealed', async () => {
	const { north } = it;
	const said = {
		given: ' Sevda  Nur',
		email: ' sevda@post.example ',
		phone: ' 06  00 00 00 01',
		safe: ' bel  overdag '
	};
	const { household, guardian } = await openHome(north, [north.pupil.person], said);
	const [home] = await householdsFor(it.house.db, north.coordinator, household);
	expect(home).toEqual({
		id: household,
		children: [{ id: north.pupil.person, given: 'Daan', family: 'north', group: 'Groep 5b', left: false }],
		guardians: [
			{
				id: guardian,
				given: 'Sevda Nur',
				family: 'Demirel',
				relation: 'mother',
				canBeReached: true,
				authority: { [north.pupil.person]: 'unknown' }
			}
		]
	});
	expect(Object.fromEntries(await contactsOf(it.house.db, north.coordinator, household))).toEqual({
		[guardian]: { email: 'sevda@post.example', phone: '06 00 00 00 01', language: 'tr', safe: 'bel overdag' }
	});
	const events = await it.rows<{ body: string }>(
		`select e.body from kring.events e join kring.streams s on s.id = e.stream where s.kind = 'households'`
	);
	// sealed: not even the ids can be read in a backup of the data alone (K13)
	expect(events.filter(({ body }) => body.startsWith('{'))).toEqual([]);
});

test('new words replace the old ones; a wish about safe contact can be taken back', async () => {
	const { north } = it;
	const { household, guardian } = await openHome(north, [north.pupil.person], { safe: 'niet thuis bellen XQ1' });
	const changed = { ...aGuardian, given: 'Nur', phone: '', email: '', safe: '' };
	await ask(north, { type: 'change-guardian', household, guardian, ...changed });
	const [home] = await householdsFor(it.house.db, north.coordinator, household);
	expect(home?.guardians).toMatchObject([{ given: 'Nur', canBeReached: false }]);
	expect(await isKept('XQ1')).toBe(false);
});

test('a school has one stream of households, also when two begin at once', async () => {
	const { south } = it;
	await Promise.all([openHome(south, [south.pupil.person]), openHome(south, [south.pupil.person])]);
	expect(await it.rows(`select from kring.streams where organisation = 'south' and kind = 'households'`)).toHaveLength(
		1
	);
	expect(await stateOf(south)).toHaveLength(2);
});

test('a child is a pupil of this school: nobody else is let in, and nothing is left of trying', async () => {
	const { north, south } = it;
	const { household } = await openHome(north, [north.pupil.person]);
	for (const child of [north.teacher.person, south.pupil.person, newId()])
		expect(await ask(north, { type: 'add-child', household, child })).toEqual({ refused: 'refers-to-nothing' });
	expect(householdIn(await stateOf(north), household)?.children).toEqual([north.pupil.person]);
});

test('what is removed leaves no words in the registers, and empties what the log told of it', async () => {
	const { north } = it;
	const emir = await addPupil(north, 'Emir');
	const before = await logOf(north);
	const { household, guardian: sevda } = await openHome(north, [north.pupil.person, emir]);
	const murat = newId();
	const words = { given: 'MuratZQ', family: 'DemirelZQ', email: 'zq@post.example', safe: 'zq alleen per post' };
	const authority = [{ child: emir, authority: 'yes' as const }];
	await ask(north, { type: 'add-guardian', household, guardian: murat, ...aGuardian, ...words, authority });
	expect([await isKept('ZQ'), await isKept(murat)]).toEqual([true, true]);
	await ask(north, { type: 'remove-guardian', household, guardian: murat });
	expect([await isKept('ZQ'), await isKept(murat)]).toEqual([false, false]);
	// opened, two children, sevda, murat, his authority, his end: only his own two are emptied
	expect(await logOf(north)).toEqual({ all: before.all + 7, emptied: before.emptied + 2 });

	await ask(north, { type: 'take-child-out', household, child: emir });
	expect(await it.rows('select from kring.authority where child = $1', [emir])).toEqual([]);
	expect(await logOf(north)).toEqual({ all: before.all + 8, emptied: before.emptied + 2 });
	await ask(north, { type: 'close-household', household });
	expect(await isKept(household)).toBe(false);
	expect(await logOf(north)).toEqual({ all: before.all + 9, emptied: before.emptied + 8 });
	expect(await householdsFor(it.house.db, north.coordinator, household)).toEqual([]);
	// so that an older backup loses them again
	const remembered = await it.rows<{ persons: string[] }>(
		'select persons from keys.erasures where persons is not null'
	);
	expect(remembered.flatMap(({ persons }) => persons)).toEqual(expect.arrayContaining([murat, sevda, household]));
});

test('who is erased is forgotten here by one call, and a household without children keeps nobody’s words', async () => {
	const { north } = it;
	const [emir, defne] = [await addPupil(north, 'Emir'), await addPupil(north, 'Defne')];
	const both = await openHome(north, [emir, defne], { given: 'BothQ' });
	const alone = await openHome(north, [emir], { given: 'AloneQ', safe: 'AloneSafeQ' });
	await it.house.db.asPipe(north.organisation, (tx) => forgetChild(tx, north.organisation, emir, Date.now()));
	expect([await isKept('AloneQ'), await isKept('AloneSafeQ')]).toEqual([false, false]);
	expect(await it.rows('select from kring.household_children where child = $1', [emir])).toEqual([]);
	const [home] = await householdsFor(it.house.db, north.coordinator, both.household);
	expect(home?.children.map(({ id }) => id)).toEqual([defne]);

	await it.house.db.asPipe(north.organisation, (tx) =>
		forgetGuardian(tx, north.organisation, both.guardian, Date.now())
	);
	expect(await isKept('BothQ')).toBe(false);
	// what the rules still know of them brings no word back, and can be ended
	await ask(north, { type: 'change-guardian', ...both, ...aGuardian, given: 'BackQ', safe: 'BackSafeQ' });
	expect([await isKept('BackQ'), await isKept('BackSafeQ')]).toEqual([false, false]);
	expect(await ask(north, { type: 'remove-guardian', ...both })).toHaveProperty('version');
	expect(await ask(north, { type: 'close-household', household: alone.household })).toHaveProperty('version');
});

test('whatever happens to households, the registers are what the rules say', async () => {
	const { south } = it;
	const children = [south.pupil.person, await addPupil(south, 'Ilyas'), await addPupil(south, 'Emir')];
	const many = (count: number) => Array.from({ length: count }, () => newId());
	const command = anyHouseholdsCommand({ households: many(3), children, guardians: many(4) });
	await fc.assert(
		fc.asyncProperty(fc.array(command, { minLength: 20, maxLength: 60 }), async (commands) => {
			for (const { id: household } of await stateOf(south)) await ask(south, { type: 'close-household', household });
			for (const one of commands) await ask(south, one);
			const told = (await stateOf(south)).flatMap((home) => [
				home.id,
				...home.children.map((child) => `${home.id} ${child}`),
				...Object.keys(home.guardians).flatMap((guardian) => [
					`${home.id} ${guardian}`,
					...home.children.map((child) => `${home.id} ${guardian} ${child} ${authorityOf(home, guardian, child)}`)
				])
			]);
			const rows = await it.rows<{ row: string }>(
				`select id::text as row from kring.households where organisation = 'south'
				 union all select household || ' ' || child from kring.household_children where organisation = 'south'
				 union all select household || ' ' || id from kring.guardians where organisation = 'south'
				 union all select household || ' ' || guardian || ' ' || child || ' ' || authority
				 from kring.authority where organisation = 'south'`
			);
			expect(rows.map(({ row }) => row).toSorted()).toEqual(told.toSorted());
		}),
		{ numRuns: 15 }
	);
}, 240_000);
