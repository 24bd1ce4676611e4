import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#kernel/id.ts';
import { deviceOf, newDeviceSecret } from '#server/device-secret.ts';
import { openGuesses } from '#server/guesses.ts';
import { nightWork } from '#server/keepings.ts';
import { aGuest, comesWithLink, seatedAt, type Family } from '#testing/circle.ts';
import { isGone, isState, listen } from '#testing/ear.ts';
import { openPhones, type Phones } from '#testing/own-phone.ts';
import { newGuestLink, useLink } from '../../server/links.ts';
import { admit } from '../../server/seating.ts';
import { phoneAt, type Phone } from './phone.ts';

const morning = Date.parse('2026-11-23T09:00:00Z');
let now = morning;
let them: Phones;
let it: Phones['it'];
let family: Family;
let others: Family;
beforeAll(async () => {
	them = await openPhones(() => now);
	({ it, family, others } = them);
});
afterAll(() => it?.close());
beforeEach(() => void (now = morning));

const ask: Phones['ask'] = (...asked) => them.ask(...asked);
const phoneOf: Phones['phoneOf'] = (...asked) => them.phoneOf(...asked);
const board: Phones['board'] = (phone) => them.board(phone);
const found: Phones['found'] = (...asked) => them.found(...asked);
const tell: Phones['tell'] = (...asked) => them.tell(...asked);
const reads: Phones['rowsFor'] = (person) => them.rowsFor(person);

describe('K8: nothing is left', () => {
	const nothing = async (phone: Phone) => {
		expect(await phoneAt(it.house, phone.device)).toBeUndefined();
		expect(await it.house.actors.onPhone('north', phone.device)).toBeUndefined();
		expect(await reads(phone.device)).toEqual({});
	};

	test('when another link is made: the device before it sees and says nothing any more', async () => {
		const phone = await phoneOf();
		expect(await reads(phone.device)).toMatchObject({ circle_keepers: 1 });
		await newGuestLink(it.house, await family.keeper(), family.mother);
		await nothing(phone);
	});

	test('when she is asked no more', async () => {
		const grandmother = newId();
		const known = { ...aGuest, given: 'Oma', party: '', function: '' };
		await others.ask({ type: 'invite-guest', guest: grandmother, sort: 'guardian', why: 'oma', part: 'both', known });
		await others.ask({ type: 'note-authority', child: others.child, guardians: [others.mother, grandmother] });
		const phone = await phoneOf(grandmother, others);
		await board(phone);
		await others.ask({ type: 'uninvite-guest', guest: grandmother });
		await nothing(phone);
		await others.ask({ type: 'note-authority', child: others.child, guardians: [others.mother] });
	});

	test('of one family, when she is asked no more there and still by another', async () => {
		const aunt = newId();
		const known = { ...aGuest, given: 'Tante', party: '', function: '' };
		const invite = { type: 'invite-guest', guest: aunt, sort: 'guardian', why: 'tante', part: 'both' };
		const { person: keeper } = await family.keeper();
		await others.ask({ type: 'share-circle', keeper });
		await others.ask({ ...invite, known });
		await family.ask(invite);
		const phone = await phoneOf(aunt);
		const boards = async () =>
			(
				await it.house.db.asPerson('north', phone.device, (tx) =>
					tx.query<{ circle: string }>('select distinct circle from kring.circle_children')
				)
			).rows.map(({ circle }) => circle);
		expect(new Set(await boards())).toEqual(new Set([family.circle, others.circle]));
		await others.ask({ type: 'uninvite-guest', guest: aunt });
		expect(await boards()).toEqual([family.circle]);
		expect((await phoneAt(it.house, phone.device))?.boards).toEqual([family.circle]);
		await family.ask({ type: 'uninvite-guest', guest: aunt });
		await others.ask({ type: 'leave-circle', keeper });
	});

	test('when the day of the link is over, and at night the last trace of it goes', async () => {
		const phone = await phoneOf();
		now = morning + 86_400_000;
		expect(await phoneAt(it.house, phone.device)).toBeUndefined();
		await nightWork(it.house, 'north', async () => {});
		await nothing(phone);
		expect(
			await it.rows(`select from kring.hearers where audience like 'guest-of:%' and person = $1`, [phone.device])
		).toEqual([]);
	});

	test('for a second device to which the link was forwarded, and for a mail filter that clicks everything', async () => {
		const { token } = await comesWithLink(it.house, family, family.mother);
		const fresh = await newGuestLink(it.house, await family.keeper(), family.mother);
		for (const [link, code] of [
			[token, '000000'],
			[fresh?.token ?? '', ''],
			[fresh?.token ?? '', '000000']
		] as const) {
			const device = deviceOf(newDeviceSecret());
			const guesses = openGuesses(() => now);
			expect(await useLink(it.house, guesses, { token: link, code, device, address: '10.0.0.9' })).not.toBe('in');
			expect(await phoneAt(it.house, device)).toBeUndefined();
			expect(await reads(device)).toEqual({});
		}
	});
});

test('in the middle of a meeting she takes her yes back, and within a second the partner hears nothing', async () => {
	await family.ask({ type: 'note-authority', child: family.child, guardians: [family.mother] });
	const ilse = await ask('Ilse');
	const phone = await phoneOf();
	await tell(phone, ilse, 'yes');
	const { meeting, together } = await family.plan({ coming: [family.mother, ilse] });
	await family.ask({ type: 'begin-meeting', meeting, opener: null });
	expect(await admit(it.house, await family.keeper(), meeting, family.mother)).toHaveProperty('version');
	const { device } = await comesWithLink(it.house, family, ilse);
	expect(await admit(it.house, await family.keeper(), meeting, ilse)).toHaveProperty('version');
	const seated = (await phoneAt(it.house, phone.device)) ?? expect.unreachable('she has no page in the room');
	const ear = await listen(it.house, await seatedAt(it.house, 'north', device), { [together]: -1 });
	await ear.hears(isState);
	ear.forget();
	expect(await found(seated, ilse)).toMatchObject({ stands: 'comes' });
	expect(await tell(seated, ilse, 'take-back')).toBeUndefined();
	await ear.hears(isGone, 1_000);
	ear.leave();
	expect(await it.house.actors.onSeat('north', device)).toBeUndefined();
	await family.ask({ type: 'end-meeting', meeting });
	await family.ask({ type: 'note-authority', child: family.child, guardians: [family.mother, them.father] });
});

test('who was asked for a meeting, and its second part, are moved to where each has a policy of its own', async () => {
	const step = readFileSync('src/server/schema/0024-rooms-apart.sql', 'utf8');
	const moving = step.slice(step.indexOf('alter table kring.meetings no force'), step.indexOf('drop policy own'));
	const { meeting, adults } = await family.plan({ coming: [family.mother, them.father] });
	const theirs = await others.plan({ coming: [others.mother] });
	await it.rows(`alter table kring.meetings add column adults uuid, add column coming uuid[]`);
	await it.rows(`update kring.meetings m set
		adults = (select stream from kring.second_parts p where p.organisation = m.organisation and p.meeting = m.id),
		coming = array(select guest from kring.meeting_guests g where g.organisation = m.organisation and g.meeting = m.id)`);
	const moved = async () => [
		await it.rows('select * from kring.meeting_guests order by meeting, guest'),
		await it.rows('select * from kring.second_parts order by meeting')
	];
	const before = await moved();
	// someone who was forgotten meanwhile has no row to be
	await it.rows(`update kring.meetings set coming = coming || '{00000000-0000-4000-8000-000000000000}'::uuid[]`);
	await it.rows('delete from kring.meeting_guests');
	await it.rows('delete from kring.second_parts');
	await it.rows(moving);
	await it.rows('alter table kring.meetings drop column adults, drop column coming');
	expect(await moved()).toEqual(before);
	expect(before[0]).toContainEqual(expect.objectContaining({ meeting, circle: family.circle, guest: them.father }));
	expect(before[0]).toContainEqual(expect.objectContaining({ meeting: theirs.meeting, guest: others.mother }));
	expect(before[1]).toContainEqual(expect.objectContaining({ meeting, stream: adults }));
	const forced = await it.rows<{ forced: boolean }>(
		`select relforcerowsecurity as forced from pg_class where oid in ('kring.meetings'::regclass, 'kring.guests'::regclass,
			'kring.second_parts'::regclass, 'kring.meeting_guests'::regclass)`
	);
	expect(forced.map(({ forced: is }) => is)).toEqual([true, true, true, true]);
});
