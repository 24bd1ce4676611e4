import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lives } from '#guests/lives.ts';
import { newId } from '#kernel/id.ts';
import { deviceOf, newDeviceSecret } from '#server/device-secret.ts';
import { openGuesses } from '#server/guesses.ts';
import type { Letter } from '#server/identity/post.ts';
import { aGuest, takesPlace, type Family } from '#testing/circle.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { mailAnotherCode, mailCode, mailLink } from './letters.ts';
import { linkOf, newGuestLink, useLink } from './links.ts';
import { newPlace } from './passes.ts';
import { seatAt, takePlace } from './seating.ts';

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

const device = () => deviceOf(newDeviceSecret());
const guesses = () => openGuesses(() => now);
const linkFor = async (guest: string, of = family) =>
	(await newGuestLink(it.house, await of.keeper(), guest)) ?? expect.unreachable();
const use = (token: string, code: string, more: Partial<{ device: string; from: ReturnType<typeof guesses> }> = {}) =>
	useLink(it.house, more.from ?? guesses(), { token, code, device: more.device ?? device(), address: '10.0.0.7' });
describe('mail', () => {
	const box: Letter[] = [];
	const post = {
		address: 'https://kring.example',
		send: async (letter: Letter) => {
			box.push(letter);
			return 'sent' as const;
		}
	};

	test('brings the link and the code apart, without a name of anyone', async () => {
		const guest = await family.invite('Ilse');
		expect(await mailLink(it.house, post, await family.keeper(), guest)).toBe('sent');
		expect(await mailCode(it.house, post, await family.keeper(), guest)).toBe('sent');
		const [link, code] = box.splice(0);
		expect(link?.to).toBe(aGuest.email);
		for (const name of ['Ilse', 'Demirel', 'Daan', 'Sevda', 'waarom', 'Marijke'])
			expect(JSON.stringify([link, code])).not.toContain(name);
		const token = /https:\/\/kring\.example\/ons-bord#([\w-]{22})/.exec(link?.body ?? '')?.[1] ?? '';
		const digits = /\b\d{6}\b/.exec(code?.body ?? '')?.[0] ?? '';
		expect(link?.body).not.toContain(digits);
		expect(link?.body).toContain('maandag 23 november');
		expect(await use(token, digits)).toBe('in');
	});

	test('goes to nobody for a keeper of another board, and not without an address', async () => {
		const guest = await family.invite('Ilse');
		expect(await mailLink(it.house, post, await second.keeper(), guest)).toBe('unknown');
		expect(await mailLink(it.house, post, await southern.keeper(), guest)).toBe('unknown');
		const silent = newId();
		await family.ask({
			type: 'invite-guest',
			guest: silent,
			sort: 'partner',
			why: 'x',
			part: 'both',
			known: { ...aGuest, email: '' }
		});
		expect(await mailLink(it.house, post, await family.keeper(), silent)).toBe('no-address');
		expect(box).toEqual([]);
	});

	test.each([
		['nl', 'Uitnodiging voor een overleg', 'maandag 23 november', ''],
		['en', 'Invitation to a meeting', 'Monday 23 November', '?taal=en'],
		['tr', 'Görüşmeye davet', '23 Kasım Pazartesi', '?taal=tr'],
		['ar', 'دعوة إلى اجتماع', 'الاثنين، 23 نوفمبر', '?taal=ar'],
		['pl', 'Zaproszenie na spotkanie', 'poniedziałek, 23 listopada', '?taal=pl'],
		['uk', 'Запрошення на зустріч', 'понеділок, 23 листопада', '?taal=uk']
	] as const)('speaks %s to who reads that, and its link too', async (language, subject, day, query) => {
		const guest = newId();
		const known = { ...aGuest, language };
		await family.ask({ type: 'invite-guest', guest, sort: 'partner', why: 'waarom', part: 'both', known });
		const { meeting } = await family.plan({ at: morning + 3_600_000, coming: [guest] });
		await mailLink(it.house, post, await family.keeper(), guest);
		await mailCode(it.house, post, await family.keeper(), guest);
		const [link, code] = box.splice(0);
		expect(link?.subject).toBe(subject);
		expect(link?.body).toContain(day);
		expect(link?.body).toMatch(new RegExp(`https://kring\\.example/ons-bord${query.replace('?', '\\?')}#[\\w-]{22}`));
		expect(code?.body).toMatch(/\b\d{6}\b/);
		await family.ask({ type: 'cancel-meeting', meeting });
		if (language !== 'nl') expect(JSON.stringify([link, code])).not.toMatch(/Hallo|Uitnodiging|uitgenodigd|Je code/);
		await family.ask({ type: 'uninvite-guest', guest });
	});

	test('brings the meetings of that day for in a calendar: when and where, and nothing else', async () => {
		const guest = await family.invite('Ilse');
		const at = morning + 3 * 86_400_000;
		const { meeting } = await family.plan({ at, coming: [guest] });
		await family.plan({ at: at + 3_600_000, coming: [family.mother] });
		await family.plan({ at: at + 2 * 86_400_000, coming: [guest] });
		await mailLink(it.house, post, await family.keeper(), guest);
		const [letter] = box.splice(0);
		// the link is good until that day is over
		expect(letter?.body).toContain('donderdag 26 november');
		const { name, type, content = '' } = letter?.attachment ?? {};
		expect([name, type]).toEqual(['agenda.ics', 'text/calendar; charset=utf-8; method=PUBLISH']);
		expect(content.match(/BEGIN:VEVENT/g)).toHaveLength(1);
		expect(content).toContain(`UID:${meeting}@kring`);
		expect(content).toContain('DTSTART:20261126T090000Z');
		for (const never of [
			'Ilse',
			'Demirel',
			'Sevda',
			'waarom',
			'Jeugdzorg',
			'http',
			'ATTENDEE',
			'ORGANIZER',
			'DESCRIPTION'
		])
			expect(content).not.toContain(never);
		await family.ask({ type: 'uninvite-guest', guest });
	});

	test('without a meeting brings no file', async () => {
		const guest = await family.invite('Ilse');
		await mailLink(it.house, post, await family.keeper(), guest);
		const [letter] = box.splice(0);
		expect(letter).not.toHaveProperty('attachment');
		expect(letter?.subject).toBe('Jouw pagina');
		expect(letter?.body).not.toMatch(/overleg|uitgenodigd/);
	});

	test('after the last meeting asks nobody to come to one that is over', async () => {
		const guest = await family.invite('Ilse');
		const { meeting } = await family.plan({ at: morning, coming: [guest] });
		await mailLink(it.house, post, await family.keeper(), guest);
		await family.ask({ type: 'begin-meeting', meeting, opener: null });
		await family.ask({ type: 'end-meeting', meeting });
		await mailLink(it.house, post, await family.keeper(), guest);
		const [before, after] = box.splice(0);
		expect(before?.body).toContain('uitgenodigd voor een overleg');
		expect(after).not.toHaveProperty('attachment');
		expect(after?.body).not.toMatch(/overleg|uitgenodigd/);
		expect(after?.body).toContain('Tik daarna op ‘Stuur mij een code’');
	});

	test('brings a code to who asks with the link itself', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const link = (await linkOf(it.house, token)) ?? expect.unreachable();
		await mailAnotherCode(it.house, post, link);
		await mailAnotherCode(it.house, post, link);
		const [letter, ...more] = box.splice(0);
		expect(more).toEqual([]);
		expect(await use(token, /\b\d{6}\b/.exec(letter?.body ?? '')?.[0] ?? '')).toBe('in');
	});
});

describe('a place', () => {
	test('is for one device, once, and five minutes', async () => {
		const { meeting } = await family.plan();
		const screen = { kind: 'screen' } as const;
		expect(await newPlace(it.house, await family.keeper(), meeting, screen), 'before it begins').toBeUndefined();
		await family.ask({ type: 'begin-meeting', meeting, opener: null });
		const { pass } = (await newPlace(it.house, await family.keeper(), meeting, screen)) ?? expect.unreachable();
		const taken = await Promise.all([takePlace(it.house, pass), takePlace(it.house, pass)]);
		expect(taken.filter(Boolean)).toHaveLength(1);
		const { pass: late } = (await newPlace(it.house, await family.keeper(), meeting, screen)) ?? expect.unreachable();
		now = morning + lives.pass;
		expect(await takePlace(it.house, late)).toBeUndefined();
		now = morning;
		expect(lives.pass).toBe(300_000);
		await family.ask({ type: 'go-through-door', meeting });
		expect(await takePlace(it.house, late), 'after the door').toBeUndefined();
		expect(await newPlace(it.house, await family.keeper(), meeting, screen)).toBeUndefined();
		await family.ask({ type: 'end-meeting', meeting });
	});

	test('of a child is found by its device alone', async () => {
		const { meeting } = await family.plan();
		await family.ask({ type: 'begin-meeting', meeting, opener: null });
		const { device: sits } = await takesPlace(it.house, family, meeting, family.child);
		expect(await seatAt(it.house, sits)).toEqual({ organisation: 'north', meeting });
		expect(await seatAt(it.house, device())).toBeUndefined();
		expect(await it.house.actors.onSeat('south', sits)).toBeUndefined();
		now = morning + lives.seat + 10_000;
		expect(await seatAt(it.house, sits)).toBeUndefined();
		now = morning;
		await family.ask({ type: 'end-meeting', meeting });
	});
});
