import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorIn, aGuest, comesWithLink, seatedAt, type Family } from '#testing/circle.ts';
import { isGone, listen } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { roomsOf } from '#testing/room.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { admit } from './seating.ts';

type Wish = { type: string; [more: string]: unknown };

let them: TwoFamilies;
let it: TwoFamilies['it'];
let family: Family;
let others: Family;
let rooms: ReturnType<typeof roomsOf>;
beforeAll(async () => {
	them = await openTwoFamilies();
	({ it, family, others } = them);
	rooms = roomsOf(them);
});
afterAll(() => it?.close());

test('a link that was replaced leaves nothing: who sat by it hears neither part, answers nothing, and one device has the place', async () => {
	const room = await rooms.begin();
	const ear = await listen(it.house, room.mother.actor, { [room.together]: -1 });
	const { device } = await comesWithLink(it.house, family, family.mother);
	await ear.hears(isGone, 1_000);
	ear.leave();
	expect(await it.house.actors.onSeat('north', room.mother.device)).toBeUndefined();
	expect(await it.house.actors.onPhone('north', room.mother.device)).toBeUndefined();
	expect(await admit(it.house, await family.keeper(), room.meeting, family.mother)).toHaveProperty('version');
	await rooms.throughDoor(room);
	await rooms.tick(room, [family.mother]);
	const seats = await it.rows('select device from kring.seats where guest = $1', [family.mother]);
	expect(seats).toEqual([{ device }]);
	expect(await them.hears(room.mother.actor, room.adults)).toBe(false);
	expect(await them.hears(await seatedAt(it.house, 'north', device), room.adults)).toBe(true);
	// also behind the door
	const { device: third } = await comesWithLink(it.house, family, family.mother);
	expect(await it.house.actors.onSeat('north', device)).toBeUndefined();
	expect(await admit(it.house, await family.keeper(), room.meeting, family.mother)).toHaveProperty('version');
	expect(await them.hears(await seatedAt(it.house, 'north', third), room.adults)).toBe(true);
	await rooms.end(room);
});

test('an ib’er comes to no other family by way of its guests: not by their number, their name, their mail or their link', async () => {
	const partner = await family.invite('Ilse');
	const [own, theirs] = [
		{ ...aGuest, email: 'ergens@anders.example' },
		await it.rows('select * from kring.guest_contacts order by guest')
	];
	for (const [guest, sort] of [
		[family.mother, 'guardian'],
		[partner, 'partner']
	] as const)
		for (const known of [undefined, own])
			expect(
				await send(it.house, await others.keeper(), 'circle', others.circle, {
					type: 'invite-guest',
					guest,
					sort,
					why: 'x',
					part: 'both',
					...(known && { known })
				} as Wish)
			).toEqual({ refused: 'guest-is-elsewhere' });
	expect(await it.rows('select * from kring.guest_contacts order by guest')).toEqual(theirs);
});

test('a link of before a guest came to another family’s board opens nothing, unless all who keep theirs keep that one too', async () => {
	const partner = await others.invite('Joke');
	const { device } = await comesWithLink(it.house, others, partner);
	const both = (await family.keeper()).person;
	await others.ask({ type: 'share-circle', keeper: both });
	const keeper = await actorIn(it.house, 'north', both);
	const invite = { type: 'invite-guest', guest: partner, sort: 'partner', why: 'ook hier', part: 'both' };
	await sent(it.house, keeper, 'circle', family.circle, invite as Wish);
	// its link was the other ib’er’s to give, who knows nothing of this family
	expect(await it.rows('select from kring.guest_links where guest = $1', [partner])).toEqual([]);
	expect(await it.house.actors.onPhone('north', device)).toBeUndefined();
	await expect(comesWithLink(it.house, others, partner)).rejects.toThrow('no link');
	await comesWithLink(it.house, family, partner);
	await family.ask({ type: 'uninvite-guest', guest: partner });
	await others.ask({ type: 'leave-circle', keeper: both });
});
