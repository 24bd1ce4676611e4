import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { send } from '#testing/house.ts';
import type { Family } from '#testing/circle.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { aroundOf, circlesOfHouseholds } from './around.ts';
import { circleDay } from './day.ts';
import { keepsCircle } from './reading.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
const day = 86_400_000;
let now = morning;
let it: TwoFamilies['it'];
let family: Family;
let southern: Family;
let second: Family;
beforeAll(async () => {
	({ it, family, southern, others: second } = await openTwoFamilies({ clock: () => now }));
});
afterAll(() => it?.close());

/** A meeting in which one thing was agreed about the child, and is over. */
const agreedAbout = async (one: Family, words: string) => {
	const { meeting, adults } = await one.plan();
	const wish = async (kind: string, stream: string, command: { type: string; [more: string]: unknown }) =>
		expect(await send(it.house, await one.keeper(), kind, stream, command)).not.toHaveProperty('refused');
	await one.ask({ type: 'begin-meeting', meeting, opener: null });
	await one.ask({ type: 'go-through-door', meeting });
	await one.ask({ type: 'open-second-part', meeting, present: [] });
	const { person } = await one.keeper();
	const who = { kind: 'keeper', id: person };
	await wish('adults', adults, {
		type: 'add-agreement',
		id: newId(),
		about: one.child,
		words,
		who,
		by: '2026-11-24',
		tells: who
	});
	await one.ask({ type: 'end-meeting', meeting });
};

const opened = async (stream: string) =>
	it.rows(`select 1 from kring.audit where act = 'opened' and stream = $1`, [stream]);

test('an ib’er’s day is the meetings of her own boards, what is late there and whom it must be told; without a word', async () => {
	await agreedAbout(family, 'geheime-afspraak');
	const { meeting } = await family.plan({ at: morning + 3 * day });
	now = morning + 3 * day - 3_600_000;
	const found = await circleDay(it.house, await family.keeper());
	expect(found.boards.map(({ id }) => id)).toEqual([family.circle]);
	expect(found.today.map(({ id }) => id)).toEqual([meeting]);
	expect(found.boards[0]).toMatchObject({
		next: { id: meeting },
		promises: { open: 1, late: 1, toTell: [family.child] }
	});
	expect(JSON.stringify(found)).not.toContain('geheime-afspraak');
	for (const one of [it.north.teacher, it.north.principal, it.north.administrator])
		expect(await circleDay(it.house, one)).toEqual({ today: [], boards: [] });
	await family.ask({ type: 'cancel-meeting', meeting });
	expect((await circleDay(it.house, await family.keeper())).today).toEqual([]);
});

test('K15: a board is opened for it only where something can have been promised, and then that is written down', async () => {
	const before = (await opened(second.circle)).length;
	await circleDay(it.house, await second.keeper());
	expect(await opened(second.circle)).toHaveLength(before);
	await agreedAbout(second, 'nog iets');
	const written = (await opened(second.circle)).length;
	now += 600_000;
	await circleDay(it.house, await second.keeper());
	expect((await opened(second.circle)).length).toBeGreaterThan(written);
});

test('whose board it is, is for its keeper alone; of a household one finds only one’s own board', async () => {
	const keeper = await family.keeper();
	expect(await keepsCircle(it.house, keeper, family.circle)).toBe(true);
	expect(await keepsCircle(it.house, keeper, newId())).toBe(false);
	expect(await circlesOfHouseholds(it.house.db, keeper)).toEqual(new Map([[family.household, family.circle]]));
	for (const one of [await second.keeper(), await southern.keeper(), it.north.teacher, it.north.principal]) {
		expect(await keepsCircle(it.house, one, family.circle)).toBe(false);
		expect([...(await circlesOfHouseholds(it.house.db, one)).values()]).not.toContain(family.circle);
	}
});

test('around a board are those who look after its children and who works at the school; for no one else', async () => {
	const around = await aroundOf(it.house.db, await family.keeper(), [family.child]);
	expect(around.guardians.map(({ id }) => id)).toEqual([family.mother]);
	expect(around.children).toMatchObject([{ id: family.child, given: 'Daan' }]);
	expect(around.staff.find(({ id }) => id === it.north.teacher.person)).toMatchObject({
		isTeacher: true,
		isCoordinator: false
	});
	expect(around.staff.find(({ id }) => id === it.north.coordinator.person)).toMatchObject({ isCoordinator: true });
	for (const one of [it.north.teacher, it.north.principal, await southern.keeper()])
		expect((await aroundOf(it.house.db, one, [family.child])).guardians).toEqual([]);
	// a guest of another table is known to who keeps that table, and to no one else
	const aunt = await family.invite('Tante', 'trusted');
	const known = async (one: Family) =>
		(await aroundOf(it.house.db, await one.keeper(), [one.child])).acquainted.map(({ id }) => id);
	expect(await known(family)).toContain(aunt);
	expect(await known(second)).not.toContain(aunt);
	const foreign = await aroundOf(it.house.db, await southern.keeper(), [family.child]);
	expect(foreign.children).toEqual([]);
});
