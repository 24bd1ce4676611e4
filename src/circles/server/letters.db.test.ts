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
		const pass = (await newPlace(it.house, await family.keeper(), meeting, screen)) ?? expect.unreachable();
		const taken = await Promise.all([takePlace(it.house, pass), takePlace(it.house, pass)]);
		expect(taken.filter(Boolean)).toHaveLength(1);
		const late = (await newPlace(it.house, await family.keeper(), meeting, screen)) ?? expect.unreachable();
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
