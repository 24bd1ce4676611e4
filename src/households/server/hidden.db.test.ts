import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { aGuardian } from '#testing/any-household.ts';
import type { School } from '#testing/cast.ts';
import { send } from '#testing/house.ts';
import { openTwoSchoolHouse, type TwoSchools } from '#testing/two-schools.ts';
import type { HouseholdsCommand } from '../commands.ts';
import { forGuardian } from './for-guardian.ts';
import { householdsFor } from './reading.ts';
import { askHouseholds } from './stream.ts';

let it: TwoSchools;
const homes: Record<string, { household: string; sevda: string; hakan: string }> = {};
beforeAll(async () => {
	it = await openTwoSchoolHouse();
	for (const school of [it.north, it.south]) {
		const [household, sevda, hakan] = [newId(), newId(), newId()];
		homes[school.organisation] = { household, sevda, hakan };
		const child = school.pupil.person;
		const commands: HouseholdsCommand[] = [
			{ type: 'open-household', household, children: [child], guardian: sevda, ...aGuardian, authority: [] },
			{
				type: 'add-guardian',
				household,
				guardian: hakan,
				...aGuardian,
				given: 'Hakan',
				email: 'hakan@post.example',
				authority: [{ child, authority: 'no' }]
			}
		];
		for (const command of commands)
			expect(await askHouseholds(it.house, school.coordinator, command)).toHaveProperty('version');
	}
});
afterAll(() => it?.close());

const tables = ['households', 'household_children', 'guardians', 'safe_contacts', 'authority'];

/** How many rows of each register this person reads. */
const reads = (organisation: string, person: string) =>
	it.house.db.asPerson(organisation, person, async (tx) => {
		const counts: number[] = [];
		for (const table of tables) counts.push((await tx.query(`select from kring.${table}`)).rowCount ?? 0);
		return counts;
	});

test('the coordinator reads the households of the own school, and nobody else reads any', async () => {
	const { north, south } = it;
	const { organisation, administrator, teacher, otherTeacher, pupil, screen, principal, leaver } = north;
	expect(await reads(organisation, north.coordinator.person)).toEqual([1, 1, 2, 2, 2]);
	for (const { person } of [administrator, teacher, otherTeacher, pupil, screen, principal, leaver])
		expect(await reads(organisation, person)).toEqual([0, 0, 0, 0, 0]);
	expect(await reads(organisation, south.coordinator.person)).toEqual([0, 0, 0, 0, 0]);
	expect(await reads(south.organisation, north.coordinator.person)).toEqual([0, 0, 0, 0, 0]);
	expect(await householdsFor(it.house.db, teacher)).toEqual([]);
});

test('who hears no care hears no stream of it, and what they ask is answered as if there were none (K9)', async () => {
	const { north, south } = it;
	const [stream] = await it.rows<{ id: string }>(
		`select id from kring.streams where organisation = 'north' and kind = 'households'`
	);
	const id = stream?.id ?? expect.unreachable();
	expect(await it.house.hearing.now(north.coordinator, id)).toMatchObject({ dataClass: 'confidential' });
	const close = { type: 'close-household', household: homes['north']?.household };
	for (const one of ['administrator', 'teacher', 'pupil', 'screen', 'principal', 'leaver'] satisfies (keyof School)[]) {
		expect(await it.house.hearing.now(north[one], id), one).toBeUndefined();
		expect(await send(it.house, north[one], 'households', id, close), one).toEqual({ refused: 'unknown-stream' });
	}
	expect(await send(it.house, south.coordinator, 'households', id, close)).toEqual({ refused: 'unknown-stream' });
});

test('the coordinator who is dismissed reads them no longer (K8)', async () => {
	const { house, south } = it;
	const dismissal = (type: string) =>
		send(house, south.administrator, 'school', south.school, {
			type,
			person: south.coordinator.person,
			role: 'coordinator'
		});
	await dismissal('dismiss');
	expect(await reads(south.organisation, south.coordinator.person)).toEqual([0, 0, 0, 0, 0]);
	await dismissal('appoint');
	expect(await reads(south.organisation, south.coordinator.person)).toEqual([1, 1, 2, 2, 2]);
});

test('a guardian is told of themselves and of the children, and of no other guardian', async () => {
	const { sevda = '', hakan = '' } = homes['north'] ?? {};
	const { organisation, pupil } = it.north;
	const told = await forGuardian(it.house.db, organisation, hakan);
	expect(told).toEqual({
		own: {
			given: 'Hakan',
			family: 'Demirel',
			relation: 'mother',
			email: 'hakan@post.example',
			phone: '06 00 00 00 01',
			language: 'tr'
		},
		children: [{ id: pupil.person, given: 'Daan', family: 'north' }]
	});
	// the own row and the child; not the other, not how one is reached safely, not who has authority
	expect(await reads(organisation, hakan)).toEqual([0, 1, 1, 0, 0]);
	await it.house.db.asPerson(organisation, hakan, async (tx) => {
		expect((await tx.query('select from kring.guardians where id = $1', [sevda])).rowCount).toBe(0);
		const { rows } = await tx.query('select given_name from kring.people');
		expect(rows).toEqual([{ given_name: 'Daan' }]);
		for (const table of ['groups', 'members', 'streams', 'events', 'appointments'])
			expect((await tx.query(`select from kring.${table}`)).rowCount, table).toBe(0);
	});
	expect(await forGuardian(it.house.db, it.south.organisation, hakan)).toBeUndefined();
	expect(await forGuardian(it.house.db, organisation, newId())).toBeUndefined();
});
