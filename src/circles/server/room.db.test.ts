import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { comesWithLink, seatedAt, takesPlace, type Family, type Meeting } from '#testing/circle.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { partsFor, roomAt, seatOf, standAt } from './room.ts';
import { admit } from './seating.ts';

let them: TwoFamilies;
let family: Family;
let meeting: Meeting;
let devices: Record<'mother' | 'partner' | 'late' | 'child' | 'screen', string>;
let late: string;
const house = () => them.it.house;

/** A mother, a partner who comes for all of it, one for the second part only, a child and the screen. */
beforeAll(async () => {
	them = await openTwoFamilies();
	({ family } = them);
	const partner = await family.invite('Ilse');
	late = await family.invite('Karim');
	meeting = await family.plan({ coming: [family.mother, partner] });
	await family.ask({ type: 'begin-meeting', meeting: meeting.meeting, opener: null });
	const comes = async (guest: string) => {
		const { device } = await comesWithLink(house(), family, guest);
		expect(await admit(house(), await family.keeper(), meeting.meeting, guest)).toHaveProperty('version');
		return device;
	};
	devices = {
		mother: await comes(family.mother),
		partner: await comes(partner),
		late: (await comesWithLink(house(), family, late)).device,
		child: (await takesPlace(house(), family, meeting.meeting, family.child)).device,
		screen: (await takesPlace(house(), family, meeting.meeting)).device
	};
});
afterAll(() => them?.it.close());

test('each seat finds the first part as who it is, with first names alone', async () => {
	const [mother, child, screen] = await Promise.all(
		(['mother', 'child', 'screen'] as const).map((who) => roomAt(house(), devices[who]))
	);
	expect([mother, child, screen].map((room) => room?.me.role)).toEqual(['guest', 'pupil', 'screen']);
	expect(child?.me.sits).toEqual({ kind: 'child', id: family.child });
	for (const room of [mother, child, screen]) {
		expect(room?.together?.kind).toBe('together');
		expect(room?.adults).toBeNull();
		expect(Object.keys(room?.names.children ?? {})).toContain(family.child);
		// how long all of it takes, both parts, is for the wall
		expect(room?.whole).toEqual(room === screen ? { begunAt: expect.any(Number), minutes: 30 } : null);
		expect(room?.keepers).toEqual([(await family.keeper()).person]);
	}
});

test('who is asked for the second part alone is named to nobody in the first', async () => {
	for (const who of ['mother', 'partner', 'child', 'screen'] as const) {
		const room = await roomAt(house(), devices[who]);
		expect(JSON.stringify(room)).not.toContain('Karim');
		expect(JSON.stringify(room)).not.toContain(late);
	}
});

describe('who is asked, who sits where and which stream the second part is', () => {
	const tables = ['second_parts', 'meeting_guests', 'seats'];
	const seen = (person: string) =>
		house().db.asPerson('north', person, async (tx) => {
			const counts: number[] = [];
			for (const table of tables) counts.push((await tx.query(`select from kring.${table}`)).rowCount ?? 0);
			return counts;
		});

	test('the database alone tells no seat of the first part; of seats it finds itself', async () => {
		for (const who of ['mother', 'partner', 'child', 'screen'] as const)
			expect(await seen((await seatedAt(house(), 'north', devices[who])).person), who).toEqual([0, 0, 1]);
		// who keeps the board reads all of it, and who is asked that they are
		expect(await seen((await family.keeper()).person)).toEqual([1, 2, 4]);
		expect(await seen(family.mother)).toEqual([0, 1, 1]);
		expect(await seen(late)).toEqual([0, 0, 0]);
	});

	test('the policy table alone tells no seat of the first part which stream the second is', async () => {
		const { it } = them;
		await it.rows('alter table kring.second_parts disable row level security');
		for (const who of ['mother', 'child', 'screen'] as const) {
			const seat = await seatOf(house(), await seatedAt(house(), 'north', devices[who]), meeting.meeting);
			expect(seat, who).toMatchObject({ together: meeting.together, adults: null });
		}
		await it.rows('alter table kring.second_parts enable row level security');
	});
});

test('what somebody works for is called in the language of whoever reads; a name that was typed stays', async () => {
	const parties = async (language?: 'tr' | 'ar') => {
		const room = await roomAt(house(), devices.mother, language);
		return Object.values(room?.names.guests ?? {}).map(({ party }) => party);
	};
	const called = async (party: string) =>
		them.it.house.db.asPipe('north', (tx) =>
			tx.query(`update kring.guests set party = $1 where organisation = 'north' and given_name = 'Ilse'`, [party])
		);
	await called('Leerplicht');
	expect(await parties()).toContain('Leerplicht');
	expect(await parties('tr')).toContain('Okula devam denetimi');
	await called('Youth care');
	expect(await parties('ar')).toContain('رعاية الشباب');
	await called('Wijkteam Zuid');
	expect(await parties('tr')).toContain('Wijkteam Zuid');
});

test('a device that waits at the door, or is none of ours, finds no room', async () => {
	for (const device of [devices.late, newId()]) {
		expect(await roomAt(house(), device)).toBeUndefined();
		expect(await standAt(house(), device)).toBe('out');
	}
});

test('the door, and behind it the second part for who was ticked: of nobody else does it say that there is one', async () => {
	const { meeting: id, adults } = meeting;
	await family.ask({ type: 'go-through-door', meeting: id });
	expect(await standAt(house(), devices.child)).toBe('out');
	expect(await standAt(house(), devices.mother)).toBe('door');
	const waiting = await roomAt(house(), devices.mother);
	expect([waiting?.together, waiting?.adults]).toEqual([null, null]);
	expect(JSON.stringify(waiting)).not.toContain(adults);

	await family.ask({ type: 'open-second-part', meeting: id, present: [family.mother] });
	expect(await standAt(house(), devices.mother)).toBe('adults');
	expect((await roomAt(house(), devices.mother))?.adults?.stream).toBe(adults);
	for (const who of ['partner', 'child', 'screen'] as const)
		expect(await roomAt(house(), devices[who])).toBeUndefined();
	const keeper = await family.keeper();
	expect((await partsFor(house(), keeper, meeting)).adults?.stream).toBe(adults);

	await family.ask({ type: 'end-meeting', meeting: id });
	expect(await standAt(house(), devices.mother)).toBe('out');
});

test('of a meeting that has not begun there is no part, and another ib’er finds none of any', async () => {
	const later = await family.plan({ coming: [family.mother] });
	expect(await partsFor(house(), await family.keeper(), later)).toEqual({ together: null, adults: null });
	expect(await partsFor(house(), them.second, meeting)).toEqual({ together: null, adults: null });
});
