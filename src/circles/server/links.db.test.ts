import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lives, mostAsked, mostTries, mostWrong } from '#guests/lives.ts';
import { newId } from '#kernel/id.ts';
import { deviceOf, newDeviceSecret } from '#server/device-secret.ts';
import { openGuesses } from '#server/guesses.ts';
import { comesWithLink, type Family } from '#testing/circle.ts';
import { openTwoFamilies, type TwoFamilies } from '#testing/two-families.ts';
import { anotherCode, guestAt, linkOf, newGuestCode, newGuestLink, useLink } from './links.ts';
import { openCircle } from './reading.ts';

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
const codeFor = async (guest: string) => (await newGuestCode(it.house, await family.keeper(), guest)) ?? '';
const use = (token: string, code: string, more: Partial<{ device: string; from: ReturnType<typeof guesses> }> = {}) =>
	useLink(it.house, more.from ?? guesses(), { token, code, device: more.device ?? device(), address: '10.0.0.7' });
const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const rowOf = async (guest: string) =>
	(
		await it.rows<{ device: string | null; tried_elsewhere: Date | null; token: string }>(
			'select device, tried_elsewhere, token from kring.guest_links where guest = $1',
			[guest]
		)
	)[0];

const guestsOf = async (guest: string) =>
	((await openCircle(it.house, await family.keeper(), family.circle))?.guests ?? []).filter(({ id }) => id === guest);

describe('a link', () => {
	test('opens with its code, once, for the device that opened it', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const code = await codeFor(guest);
		const first = device();
		expect(await use(token, code, { device: first })).toBe('in');
		expect(await guestAt(it.house, first)).toMatchObject({ organisation: 'north', guest });
		expect(await use(token, code)).toBe('link-gone');
		expect((await rowOf(guest))?.device).toBe(first);
	});

	test('that is tried elsewhere again and again is told once a minute, so that nobody fills the audit with it', async () => {
		const guest = await family.invite('Omar');
		const { token } = await comesWithLink(it.house, family, guest);
		const told = async () =>
			(await it.rows(`select from kring.audit where kind = 'guest' and act = 'tried-link'`)).length;
		const before = await told();
		for (let at = 0; at < 30; at++) expect(await use(token, '000000')).toBe('link-gone');
		expect(await told()).toBe(before + 1);
		now = morning + 61_000;
		expect(await use(token, '000000')).toBe('link-gone');
		expect(await told()).toBe(before + 2);
		now = morning;
	});

	test('forwarded to a second device opens nothing there, and its keeper sees that it was tried', async () => {
		const guest = await family.invite('Omar');
		const { device: first, token } = await comesWithLink(it.house, family, guest);
		const [known] = await guestsOf(guest);
		expect(known?.link).toMatchObject({ used: true, triedElsewhere: null });
		expect(await use(token, '000000')).toBe('link-gone');
		expect((await guestsOf(guest))[0]?.link).toMatchObject({ used: true, triedElsewhere: now });
		expect((await rowOf(guest))?.device).toBe(first);
	});

	test('that a mail filter looks at, or clicks, is used up by nobody and leads to nothing', async () => {
		const guest = await family.invite('Joost');
		const { token } = await linkFor(guest);
		const before = await rowOf(guest);
		for (let at = 0; at < 20; at++) expect(await linkOf(it.house, token)).toMatchObject({ guest, device: null });
		const robot = device();
		expect(await use(token, '', { device: robot })).toBe('code-over');
		expect(await guestAt(it.house, robot)).toBeUndefined();
		expect(await rowOf(guest)).toEqual(before);
		expect(await use(token, await codeFor(guest))).toBe('in');
	});

	test('is good until its day is over, and the next one opens in the place of the one before', async () => {
		const guest = await family.invite('Sara');
		const { token, until } = await linkFor(guest);
		expect(new Date(until).toISOString()).toBe('2026-11-23T22:59:59.999Z');
		const next = await linkFor(guest);
		expect(await linkOf(it.house, token)).toBeUndefined();
		now = until + 1;
		expect(await linkOf(it.house, next.token)).toBeUndefined();
		now = morning;
		expect(await linkOf(it.house, next.token)).toMatchObject({ guest });
		const tomorrow = await newGuestLink(it.house, await family.keeper(), guest, '2026-11-24');
		expect(tomorrow?.until).toBe(until + 86_400_000);
	});

	test('is kept as a digest, and what it carries has 128 bits', async () => {
		const guest = await family.invite('Sara');
		const { token } = await linkFor(guest);
		expect(Buffer.from(token, 'base64url')).toHaveLength(16);
		expect((await rowOf(guest))?.token).not.toContain(token);
		for (const never of ['', 'x', `${token}x`, device()]) expect(await linkOf(it.house, never)).toBeUndefined();
	});

	test('K9: is made for a guest of one’s own boards and no other', async () => {
		const guest = await family.invite('Sara');
		for (const one of [await second.keeper(), await southern.keeper(), it.north.teacher, it.north.administrator]) {
			expect(await newGuestLink(it.house, one, guest)).toBeUndefined();
			expect(await newGuestCode(it.house, one, guest)).toBeUndefined();
			expect(await newGuestLink(it.house, one, newId())).toBeUndefined();
		}
		await linkFor(guest);
		expect(await newGuestCode(it.house, await second.keeper(), guest)).toBeUndefined();
	});
});

describe('a code', () => {
	test('is tried five times and no more, then a new one must be asked', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const code = await codeFor(guest);
		for (let at = 0; at < mostTries; at++) expect(await use(token, wrongFor(code))).toBe('wrong-code');
		expect(await use(token, code)).toBe('code-over');
		const next = await codeFor(guest);
		if (next !== code) expect(await use(token, code)).toBe('wrong-code');
		expect(await use(token, next)).toBe('in');
	});

	test('may be asked by who holds the link a few times, and over all codes wrong ones run out', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const held = async () => (await linkOf(it.house, token)) ?? expect.unreachable();
		const codes: string[] = [];
		for (let at = 0; at < 30; at++) {
			now += 61_000;
			const code = await anotherCode(it.house, await held());
			if (code === undefined) continue;
			codes.push(code);
			for (let n = 0; n < mostTries; n++) await use(token, wrongFor(code));
		}
		expect(codes.length).toBeGreaterThan(1);
		expect(codes.length).toBeLessThanOrEqual(mostAsked);
		expect(codes.length * mostTries).toBeLessThanOrEqual(mostWrong);
		expect(await use(token, codes.at(-1) ?? '')).toBe('code-over');
		// whoever keeps the board gives a new one, and it opens
		now += 61_000;
		expect(await use(token, await codeFor(guest))).toBe('in');
		now = morning;
	});

	test('is tried five times also when all come at once', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const code = await codeFor(guest);
		const from = guesses();
		const all = await Promise.all(Array.from({ length: 12 }, () => use(token, wrongFor(code), { from })));
		expect(all.filter((one) => one === 'wrong-code')).toHaveLength(mostTries);
		expect(await use(token, code)).toBe('code-over');
	});

	test('is good for ten minutes', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const code = await codeFor(guest);
		now = morning + lives.code;
		expect(await use(token, code)).toBe('code-over');
		now = morning;
		expect(lives.code).toBe(600_000);
		expect(await use(token, code)).toBe('in');
	});

	test('of one link opens no other', async () => {
		const [one, other] = [await family.invite('Ilse'), await family.invite('Omar')];
		const { token } = await linkFor(one);
		await linkFor(other);
		await codeFor(one);
		const code = await codeFor(other);
		expect(await use(token, code)).toBe('wrong-code');
	});

	test('is guessed on a budget by address, as at every door', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const code = await codeFor(guest);
		const counted: string[] = [];
		const from: ReturnType<typeof guesses> = {
			ask: async (address) => (counted.length > 0 ? { comeBack: 3 } : guesses().ask(address)),
			wrong: (address) => void counted.push(address)
		};
		expect(await use(token, wrongFor(code), { from })).toBe('wrong-code');
		expect(counted).toEqual(['10.0.0.7']);
		// who is to come back has used up no try
		expect(await use(token, code, { from })).toEqual({ comeBack: 3 });
		expect(await use(token, code)).toBe('in');
	});

	test('is asked anew by who holds the link not more than once a minute', async () => {
		const guest = await family.invite('Ilse');
		const { token } = await linkFor(guest);
		const link = (await linkOf(it.house, token)) ?? expect.unreachable();
		const first = await anotherCode(it.house, link);
		expect(first).toMatch(/^\d{6}$/);
		expect(await anotherCode(it.house, link)).toBeUndefined();
		now = morning + 60_001;
		expect(await anotherCode(it.house, link)).toMatch(/^\d{6}$/);
		now = morning;
	});
});
