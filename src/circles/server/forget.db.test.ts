import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nightWork } from '#server/keepings.ts';
import { comesWithLink, seatedAt, takesPlace, type Family } from '#testing/circle.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { linkOf, newGuestCode, newGuestLink, triedElsewhere } from './links.ts';
import { newPlace } from './passes.ts';
import { openCircle } from './reading.ts';
import { admit } from './seating.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
let now = morning;
let it: TwoFamilies['it'];
let family: Family;
let southern: Family;
let second: Family;
beforeAll(async () => {
	({ it, family, southern, others: second } = await openTwoFamilies({ clock: () => now }));
});
afterAll(() => it?.close());

const linkFor = async (guest: string, of = family) =>
	(await newGuestLink(it.house, await of.keeper(), guest)) ?? expect.unreachable();
const codeFor = async (guest: string) => (await newGuestCode(it.house, await family.keeper(), guest)) ?? '';
describe('what goes', () => {
	test('links, codes, passes and seats at the end of their day, at night', async () => {
		const guest = await family.invite('Ilse');
		await linkFor(guest);
		await codeFor(guest);
		const { meeting } = await family.plan();
		await family.ask({ type: 'begin-meeting', meeting, opener: null });
		await newPlace(it.house, await family.keeper(), meeting, { kind: 'screen' });
		const { device: sits } = await takesPlace(it.house, family, meeting, family.child);
		const seat = await seatedAt(it.house, 'north', sits);
		const left = async () =>
			(
				await it.rows<{ n: number }>(
					`select (select count(*) from kring.guest_links where organisation = 'north')
				+ (select count(*) from kring.guest_codes where organisation = 'north')
				+ (select count(*) from kring.place_passes where organisation = 'north')
				+ (select count(*) from kring.seats where organisation = 'north')
				+ (select count(*) from kring.hearers where person = '${seat.person}') as n`
				)
			)[0]?.n;
		expect(Number(await left())).toBeGreaterThanOrEqual(5);
		await nightWork(it.house, 'north', async () => {});
		expect(Number(await left())).toBeGreaterThanOrEqual(5);
		now = morning + 2 * 86_400_000;
		await nightWork(it.house, 'north', async () => {});
		expect(Number(await left())).toBe(0);
		now = morning;
		await family.ask({ type: 'end-meeting', meeting });
	});

	test('a guest, when no board names them any more, and not before', async () => {
		const guest = await family.invite('Ilse');
		await family.ask({ type: 'share-circle', keeper: (await second.keeper()).person });
		const invite = { type: 'invite-guest', guest, sort: 'partner', why: 'ook hier', part: 'both' };
		await second.ask(invite);
		// whoever keeps one of the two boards gives no link of a guest of both
		expect(await newGuestLink(it.house, await family.keeper(), guest)).toBeUndefined();
		await linkFor(guest, second);
		await newGuestCode(it.house, await second.keeper(), guest);
		const rows = async () =>
			(
				await it.rows<{ n: number }>(
					`select ((select count(*) from kring.guests where id = $1) + (select count(*) from kring.guest_contacts where guest = $1)
				+ (select count(*) from kring.guest_links where guest = $1) + (select count(*) from kring.guest_codes where guest = $1))::int as n`,
					[guest]
				)
			)[0]?.n;
		await family.ask({ type: 'uninvite-guest', guest });
		expect(await rows()).toBe(4);
		await second.ask({ type: 'uninvite-guest', guest });
		expect(await rows()).toBe(0);
		expect(await it.rows('select from keys.erasures where $1 = any (persons)', [guest])).toHaveLength(1);
		await family.ask({ type: 'leave-circle', keeper: (await second.keeper()).person });
	});

	test('everything of a board with its last child, and nothing of another', async () => {
		const { south } = it;
		const before = await it.rows<{ n: number }>(
			`select count(*)::int as n from kring.guests where organisation = 'north'`
		);
		const { meeting, together } = await southern.plan({ coming: [southern.mother] });
		await southern.ask({ type: 'begin-meeting', meeting, opener: null });
		await comesWithLink(it.house, southern, southern.mother);
		await admit(it.house, await southern.keeper(), meeting, southern.mother);
		await takesPlace(it.house, southern, meeting, southern.child);
		await it.house.purge('south', async () => ({ person: south.pupil.person, prove: async () => [] }));
		for (const table of [
			'circles',
			'circle_keepers',
			'circle_children',
			'guests',
			'guest_contacts',
			'circle_guests',
			'meetings',
			'seats',
			'guest_links',
			'guest_codes',
			'place_passes'
		])
			expect(await it.rows(`select from kring.${table} where organisation = 'south'`), table).toEqual([]);
		expect(
			await it.rows(`select from kring.hearers where organisation = 'south' and audience ~ '^(circle|together|adults)'`)
		).toEqual([]);
		for (const stream of [southern.circle, together])
			expect(await it.rows('select from keys.stream_keys where stream = $1', [stream])).toEqual([]);
		expect(await it.rows(`select count(*)::int as n from kring.guests where organisation = 'north'`)).toEqual(before);
	});

	test('a guardian who is erased, as a guest too', async () => {
		await it.house.purge('north', async () => ({ person: second.mother, prove: async () => [] }));
		expect(await it.rows('select from kring.guests where id = $1', [second.mother])).toEqual([]);
		expect(await it.rows('select from kring.circle_guests where guest = $1', [second.mother])).toEqual([]);
		expect((await openCircle(it.house, await second.keeper(), second.circle))?.guests).toEqual([]);
	});

	test('a keeper who is erased leaves every board', async () => {
		const keeper = await second.keeper();
		await family.ask({ type: 'share-circle', keeper: keeper.person });
		await it.house.purge('north', async () => ({ person: keeper.person, prove: async () => [] }));
		expect(await it.rows('select from kring.circle_keepers where person = $1', [keeper.person])).toEqual([]);
	});
});

test('K15: opening a family’s board, and by whom a link was made and that it was tried elsewhere, is written down without a name', async () => {
	const guest = await family.invite('Ilse');
	const { token } = await comesWithLink(it.house, family, guest);
	await triedElsewhere(it.house, (await linkOf(it.house, token)) ?? expect.unreachable());
	await openCircle(it.house, await family.keeper(), family.circle);
	const rows = await it.rows<{ act: string; kind: string; actor: string | null }>(
		`select act, kind, actor from kring.audit where organisation = 'north' and (kind = 'guest' or kind = 'circle')`
	);
	const { person: actor } = await family.keeper();
	expect(rows).toContainEqual({ act: 'made-link', kind: 'guest', actor });
	expect(rows).toContainEqual({ act: 'used-link', kind: 'guest', actor: null });
	expect(rows).toContainEqual({ act: 'tried-link', kind: 'guest', actor: null });
	expect(rows).toContainEqual({ act: 'opened', kind: 'circle', actor });
});
