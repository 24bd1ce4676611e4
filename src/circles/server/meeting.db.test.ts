import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import { actorIn, aGuest, comesWithLink, seatedAt, type Family, type Meeting } from '#testing/circle.ts';
import { isGone, isState, listen } from '#testing/ear.ts';
import { send, sent } from '#testing/house.ts';
import { roomsOf, type Sitting } from '#testing/room.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { admit, leaveSeat } from './seating.ts';
import { beforeMeetings } from './waiting.ts';

type Wish = { type: string; [more: string]: unknown };

let them: TwoFamilies;
let rooms: ReturnType<typeof roomsOf>;
let it: TwoFamilies['it'];
let family: Family;
let others: Family;
let second: Actor;
beforeAll(async () => {
	them = await openTwoFamilies();
	({ it, family, others, second } = them);
	rooms = roomsOf(them);
});
afterAll(() => it?.close());

const hears: TwoFamilies['hears'] = (...asked) => them.hears(...asked);
const reads: TwoFamilies['reads'] = (who) => them.reads(who);

const begin = () => rooms.begin();
const end = (room: Meeting) => rooms.end(room);
const throughDoor = (room: Meeting) => rooms.throughDoor(room);
const tick = (room: Meeting, present: string[]) => rooms.tick(room, present);

test('in the room everyone hears the first part, each at their own device, and nothing else', async () => {
	const room = await begin();
	const { mother, coach, child, screen, together } = room;
	const sitting = [mother, coach, child, screen];
	expect(new Set(sitting.map(({ actor }) => actor.person)).size).toBe(4);
	for (const { actor } of sitting) {
		expect(await hears(actor, together)).toBe(true);
		expect(await hears(actor, family.circle)).toBe(false);
		expect(await reads(actor)).toEqual(['together']);
		expect([family.mother, room.coachId, family.child]).not.toContain(actor.person);
	}
	expect(child.actor.standings).toEqual([{ role: 'pupil', audience: `together:${room.meeting}` }]);
	expect(screen.actor.standings).toEqual([{ role: 'screen', audience: `together:${room.meeting}` }]);
	expect(await hears(second, together)).toBe(false);
	await end(room);
});

test('a child chooses its own face at its seat, and no other’s', async () => {
	const room = await begin();
	const face = (kind: string, id: string) => ({ type: 'choose-face', who: { kind, id }, face: 'happy' });
	const ask = (who: Sitting, command: Wish) => send(it.house, who.actor, 'together', room.together, command);
	expect(await ask(room.child, face('child', family.child))).toHaveProperty('version');
	expect(await ask(room.child, face('guest', family.mother))).toHaveProperty('refused');
	expect(await ask(room.mother, face('guest', family.mother))).toHaveProperty('version');
	await end(room);
});

describe('K8: within a second an open stream ends', () => {
	/** Listens as these, lets something happen, and sees who lost what. */
	const loses = async (
		who: readonly Sitting[],
		stream: string,
		happens: () => Promise<unknown>,
		stays: readonly Sitting[] = []
	) => {
		const ears = await Promise.all([...who, ...stays].map(({ actor }) => listen(it.house, actor, { [stream]: -1 })));
		for (const ear of ears) await ear.hears(isState);
		for (const ear of ears) ear.forget();
		await happens();
		for (const ear of ears.slice(0, who.length)) await ear.hears(isGone, 1_000);
		await wait(50);
		for (const ear of ears.slice(who.length)) expect(ear.heard.filter(isGone)).toEqual([]);
		for (const { actor } of who) {
			expect(await it.house.hub.listeners(actor)).toBe(1);
			expect((await reads(actor)).filter((kind) => kind !== 'circle')).toEqual([]);
		}
		for (const ear of ears) ear.leave();
	};

	test('at the door: that of every child and of the screen', async () => {
		const room = await begin();
		await loses([room.child, room.screen], room.together, () => throughDoor(room), [room.mother, room.coach]);
		expect(await it.house.actors.onSeat('north', room.child.device)).toBeUndefined();
		expect(await it.house.actors.onSeat('north', room.screen.device)).toBeUndefined();
		await end(room);
	});

	test('when the second part opens: that of who was not ticked', async () => {
		const room = await begin();
		await throughDoor(room);
		await loses([room.coach], room.together, () => tick(room, [family.mother]), [room.mother]);
		expect(await hears(room.mother.actor, room.adults)).toBe(false);
		expect(await hears(await seatedAt(it.house, 'north', room.mother.device), room.adults)).toBe(true);
		await end(room);
	});

	test('when the meeting ends: that of every guest', async () => {
		const room = await begin();
		await throughDoor(room);
		await tick(room, [family.mother, room.coachId]);
		const at = async ({ device }: Sitting) => ({ device, actor: await seatedAt(it.house, 'north', device) });
		await loses([await at(room.mother), await at(room.coach)], room.adults, () => end(room));
		expect(await it.rows('select from kring.seats')).toEqual([]);
	});

	test('when a guardian takes their yes back, in the middle', async () => {
		const room = await begin();
		const withdraw = { type: 'withdraw-consent', guest: room.coachId, guardian: family.mother, child: null };
		await loses([room.coach], room.together, () => family.ask({ ...withdraw, how: 'said-here' }), [
			room.mother,
			room.child
		]);
		await end(room);
	});

	test('when a guardian takes their yes back, behind the door', async () => {
		const room = await begin();
		await throughDoor(room);
		await tick(room, [family.mother, room.coachId]);
		const withdraw = { type: 'withdraw-consent', guest: room.coachId, guardian: family.mother, child: null };
		await loses([room.coach], room.adults, () => family.ask({ ...withdraw, how: 'said-here' }), [room.mother]);
		await end(room);
	});

	test('whoever has no ground any more is told so at the door, and nothing of whose word it is', async () => {
		const room = await begin();
		const stands = (guest: string) => beforeMeetings(it.house, { organisation: 'north', guest });
		expect(await stands(room.coachId)).toEqual({ barred: false, isOver: false });
		const withdraw = { type: 'withdraw-consent', guest: room.coachId, guardian: family.mother, child: null };
		await family.ask({ ...withdraw, how: 'said-here' });
		expect(await stands(room.coachId)).toEqual({ barred: true, isOver: false });
		expect(await stands(family.mother)).toEqual({ barred: false, isOver: false });
		// and when they may come again, that
		await family.ask({ type: 'note-in-the-room', guest: room.coachId, guardian: family.mother });
		expect(await stands(room.coachId)).toEqual({ barred: false, isOver: false });
		await end(room);
		expect((await stands(room.coachId)).barred).toBe(false);
	});

	test('when a guest is asked no more', async () => {
		const room = await begin();
		const uninvite = () => family.ask({ type: 'uninvite-guest', guest: room.coachId });
		await loses([room.coach], room.together, uninvite, [room.mother]);
		expect(await it.rows('select from kring.guests where id = $1', [room.coachId])).toEqual([]);
		await end(room);
	});

	test('when someone leaves, in either part', async () => {
		const room = await begin();
		await loses([room.coach], room.together, () => leaveSeat(it.house, room.coach.actor), [room.mother]);
		await throughDoor(room);
		await tick(room, [family.mother]);
		const mother = { device: room.mother.device, actor: await seatedAt(it.house, 'north', room.mother.device) };
		await loses([mother], room.adults, () => leaveSeat(it.house, mother.actor));
		await end(room);
	});

	test('when a keeper lets a guest out', async () => {
		const room = await begin();
		const out = () => family.ask({ type: 'let-out', meeting: room.meeting, guest: room.coachId });
		await loses([room.coach], room.together, out, [room.mother, room.child]);
		await end(room);
	});
});

test('the second part is heard by who was ticked, and by nobody else in the room', async () => {
	const room = await begin();
	const adults = () => hears(room.mother.actor, room.adults);
	expect(await adults()).toBe(false);
	await throughDoor(room);
	expect(await adults()).toBe(false);
	await tick(room, [room.coachId]);
	expect(await reads(room.coach.actor)).toEqual(['adults', 'together']);
	expect(await it.house.actors.onSeat('north', room.mother.device)).toBeUndefined();
	expect(await reads(room.mother.actor)).toEqual([]);
	expect(await reads(room.child.actor)).toEqual([]);
	expect(await hears(await family.keeper(), room.adults)).toBe(true);
	expect(await hears(second, room.adults)).toBe(false);
	await end(room);
});

test('who joins for the second part only hears nothing of the first, and comes in late by a tap', async () => {
	const late = await family.invite('Omar', 'partner', 'second');
	const room = await begin();
	const { device } = await comesWithLink(it.house, family, late);
	const keeper = () => family.keeper();
	expect(await admit(it.house, await keeper(), room.meeting, late)).toEqual({ refused: 'not-for-this-part' });
	await throughDoor(room);
	await tick(room, [family.mother]);
	expect(await it.house.actors.onSeat('north', device)).toBeUndefined();
	expect(await admit(it.house, await keeper(), room.meeting, late)).toHaveProperty('version');
	const seat = await seatedAt(it.house, 'north', device);
	expect(seat.standings).toEqual([{ role: 'guest', audience: `adults:${room.meeting}` }]);
	expect(await reads(seat)).toEqual(['adults']);
	await end(room);
});

test('who was ticked before they opened their link is let in by one more tap', async () => {
	const coming = await family.invite('Joost');
	const room = await begin();
	await throughDoor(room);
	await tick(room, [coming]);
	const { device } = await comesWithLink(it.house, family, coming);
	expect(await it.house.actors.onSeat('north', device)).toBeUndefined();
	expect(await admit(it.house, await family.keeper(), room.meeting, coming)).toHaveProperty('version');
	expect(await reads(await seatedAt(it.house, 'north', device))).toEqual(['adults']);
	await end(room);
});

test('a guest without a ground gets no seat, also when a keeper taps', async () => {
	const room = await begin();
	const guest = newId();
	await family.ask({ type: 'invite-guest', guest, sort: 'partner', why: 'x', part: 'both', known: aGuest });
	const { device } = await comesWithLink(it.house, family, guest);
	expect(await admit(it.house, await family.keeper(), room.meeting, guest)).toEqual({ refused: 'guest-has-no-ground' });
	expect(await it.house.actors.onSeat('north', device)).toBeUndefined();
	// another ib'er cannot let anyone in, and learns of no meeting
	expect(await admit(it.house, second, room.meeting, guest)).toEqual({ refused: 'unknown-stream' });
	await end(room);
});

test('a guardian answers on their own seat who may come, for themselves and at no other seat', async () => {
	const room = await begin();
	const consent = (answer: string) => ({
		type: 'give-consent',
		guest: room.coachId,
		guardian: family.mother,
		child: family.child,
		answer
	});
	const ask = (who: Sitting, answer: string) => send(it.house, who.actor, 'circle', family.circle, consent(answer));
	expect(await ask(room.mother, 'yes')).toEqual({ version: 0 });
	expect(await ask(room.coach, 'yes')).toEqual({ refused: 'unknown-stream' });
	expect(await ask(room.child, 'yes')).toEqual({ refused: 'unknown-stream' });
	const ear = await listen(it.house, room.coach.actor, { [room.together]: -1 });
	expect(await ask(room.mother, 'no')).toEqual({ version: 0 });
	await ear.hears(isGone, 1_000);
	ear.leave();
	await end(room);
});

test('a device sits in one room at a time: in the next family’s it leaves the one before', async () => {
	const room = await begin();
	const before = (await family.keeper()).person;
	await others.ask({ type: 'share-circle', keeper: before });
	const partner = aGuest;
	const invite = {
		type: 'invite-guest',
		guest: room.coachId,
		sort: 'partner',
		why: 'ook hier',
		part: 'both',
		known: partner
	};
	// whoever keeps one of the boards brings nobody to another by way of its guests
	await expect(others.ask(invite)).rejects.toThrow('guest-is-elsewhere');
	const both = await actorIn(it.house, 'north', before);
	await sent(it.house, both, 'circle', others.circle, invite);
	await others.ask({ type: 'note-legal-duty', guest: room.coachId, words: 'Leerplichtwet' });
	const next = await others.plan({ coming: [room.coachId] });
	await others.ask({ type: 'begin-meeting', meeting: next.meeting, opener: null });
	const ear = await listen(it.house, room.coach.actor, { [room.together]: -1 });
	// one link is the whole afternoon
	expect(await admit(it.house, await others.keeper(), next.meeting, room.coachId)).toHaveProperty('version');
	await ear.hears(isGone, 1_000);
	ear.leave();
	const seat = await seatedAt(it.house, 'north', room.coach.device);
	expect(seat.person).not.toBe(room.coach.actor.person);
	expect(await reads(seat)).toEqual(['together']);
	expect(await hears(seat, next.together)).toBe(true);
	expect(await hears(seat, room.together)).toBe(false);
	await others.ask({ type: 'end-meeting', meeting: next.meeting });
	await others.ask({ type: 'leave-circle', keeper: before });
	await end(room);
});
