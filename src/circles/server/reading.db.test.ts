import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comesWithLink, seatedAt, takesPlace, type Family } from '#testing/circle.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { circlesOf, guestHome, meetingsToday, openCircle, waitingAt } from './reading.ts';
import { admit } from './seating.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
const now = morning;
let it: TwoFamilies['it'];
let family: Family;
let southern: Family;
let second: Family;
beforeAll(async () => {
	({ it, family, southern, others: second } = await openTwoFamilies({ clock: () => now }));
});
afterAll(() => it?.close());

describe('what a page finds', () => {
	test('is one’s own boards, and of no one else’s anything', async () => {
		expect((await circlesOf(it.house, await family.keeper())).map(({ id }) => id)).toEqual([family.circle]);
		expect((await circlesOf(it.house, await second.keeper())).map(({ id }) => id)).toEqual([second.circle]);
		for (const one of [it.north.administrator, it.north.principal, it.north.teacher, await southern.keeper()]) {
			expect((await circlesOf(it.house, one)).filter(({ id }) => id !== southern.circle)).toEqual([]);
			expect(await openCircle(it.house, one, family.circle)).toBeUndefined();
			expect((await meetingsToday(it.house, one)).length).toBe(0);
		}
		expect(await openCircle(it.house, await second.keeper(), family.circle)).toBeUndefined();
		const board = await openCircle(it.house, await family.keeper(), family.circle);
		expect(board?.children).toEqual([{ id: family.child, given: 'Daan', family: 'north' }]);
		expect(board?.guests.find(({ id }) => id === family.mother)).toMatchObject({ given: 'Sevda', sort: 'guardian' });
	});

	test('is today’s meetings, by time', async () => {
		const later = await family.plan({ at: morning + 3_600_000 });
		const soon = await family.plan({ at: morning + 60_000 });
		const tomorrow = await family.plan({ at: morning + 86_400_000 });
		const found = (await meetingsToday(it.house, await family.keeper())).map(({ id }) => id);
		expect(found.indexOf(soon.meeting)).toBeLessThan(found.indexOf(later.meeting));
		expect(found).not.toContain(tomorrow.meeting);
		for (const { meeting } of [later, soon, tomorrow]) await family.ask({ type: 'cancel-meeting', meeting });
	});

	test('is for a guest when and where, and nothing of whom', async () => {
		const guest = await family.invite('Ilse');
		const { meeting } = await family.plan({ coming: [guest] });
		const home = await guestHome(it.house, { organisation: 'north', guest });
		expect(home?.meetings.find(({ id }) => id === meeting)).toEqual({
			id: meeting,
			at: morning,
			minutes: 30,
			place: 'Kamer 3',
			state: 'planned'
		});
		expect(home?.inside).toBeNull();
		for (const name of ['Daan', 'Sevda', 'Demirel', 'waarom']) expect(JSON.stringify(home)).not.toContain(name);
		expect(await guestHome(it.house, { organisation: 'south', guest })).toBeUndefined();
		await family.ask({ type: 'begin-meeting', meeting, opener: null });
		await comesWithLink(it.house, family, guest);
		expect(await waitingAt(it.house, await family.keeper(), meeting)).toContainEqual({ guest });
		expect(await waitingAt(it.house, await second.keeper(), meeting)).toEqual([]);
		await admit(it.house, await family.keeper(), meeting, guest);
		expect(await waitingAt(it.house, await family.keeper(), meeting)).not.toContainEqual({ guest });
		expect((await guestHome(it.house, { organisation: 'north', guest }))?.inside).toBe(meeting);
		await family.ask({ type: 'end-meeting', meeting });
	});
});

describe('raw rows as the reader', () => {
	const tables = ['circles', 'circle_keepers', 'circle_children', 'guests', 'guest_contacts', 'circle_guests'];
	const all = [...tables, 'meetings', 'meeting_guests', 'second_parts', 'seats', 'guest_links', 'place_passes'];
	const seen = (person: string, organisation = 'north') =>
		it.house.db.asPerson(organisation, person, async (tx) => {
			const counts: Record<string, number> = {};
			for (const table of all) counts[table] = (await tx.query(`select from kring.${table}`)).rowCount ?? 0;
			return counts;
		});
	const none = Object.fromEntries(all.map((table) => [table, 0]));

	test('show each keeper their own families, a seat its own room without an address, and anyone else nothing', async () => {
		const { meeting } = await family.plan({ coming: [family.mother] });
		await family.ask({ type: 'begin-meeting', meeting, opener: null });
		const { device: phone } = await comesWithLink(it.house, family, family.mother);
		await admit(it.house, await family.keeper(), meeting, family.mother);
		const { device: child } = await takesPlace(it.house, family, meeting, family.child);
		const [mothers, childs] = [await seatedAt(it.house, 'north', phone), await seatedAt(it.house, 'north', child)];
		expect(await seen((await second.keeper()).person)).toMatchObject({
			...none,
			circles: 1,
			circle_keepers: 1,
			circle_children: 1,
			guests: 1,
			guest_contacts: 1,
			circle_guests: 1
		});
		for (const one of [it.north.administrator, it.north.teacher, it.north.principal, it.north.pupil, it.north.screen])
			expect(await seen(one.person)).toEqual(none);
		const room = { ...none, circle_children: 1, meetings: 1, seats: 1 };
		expect(await seen(childs.person)).toEqual(room);
		expect(await seen(mothers.person)).toEqual(room);
		expect(await seen((await family.keeper()).person, 'south')).toEqual(none);
		const named = await it.house.db.asPerson('north', childs.person, (tx) => tx.query('select id from kring.people'));
		expect(named.rows).toEqual([{ id: family.child }]);
		await expect(
			it.house.db.asPerson('north', (await family.keeper()).person, (tx) => tx.query('select from kring.guest_codes'))
		).rejects.toThrow('permission denied');
		await family.ask({ type: 'end-meeting', meeting });
		expect(await seen(childs.person)).toEqual(none);
		expect(await seen(mothers.person)).toEqual(none);
	});
});
