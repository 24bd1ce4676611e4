import { afterAll, beforeAll, expect, test } from 'vitest';
import { newJoinCode } from '#sessions/code.ts';
import { openSigning, type Signing } from '#testing/signed-in.ts';
import { tidy } from './tidying.ts';

let now = Date.now();
let it: Signing;
beforeAll(async () => {
	it = await openSigning({ now: () => now });
});
afterAll(() => it?.close());

const here = '192.0.2.10';
const offer = (device: string, address = here) => it.identity.screenCodes.offer(device, newJoinCode(), address);

test('a device keeps its code, and a code opens once', async () => {
	const device = crypto.randomUUID();
	const code = (await offer(device)) ?? '';
	expect(await offer(device)).toBe(code);
	expect(await it.identity.screenCodes.take('eva', here, code)).toEqual({ device });
	expect(await it.identity.screenCodes.take('eva', here, code)).toEqual({ device: undefined });
});

test('new devices are counted per address: too many get no code, those that were there and those of elsewhere do', async () => {
	now += 3600_000;
	const devices = Array.from({ length: 61 }, () => crypto.randomUUID());
	const codes: (string | undefined)[] = [];
	for (const device of devices) codes.push(await offer(device));
	expect(codes.slice(0, 60).every(Boolean)).toBe(true);
	expect(codes[60]).toBeUndefined();
	expect(await offer(devices[0] ?? '')).toBe(codes[0]);
	expect(await offer(crypto.randomUUID(), '198.51.100.1')).toBeDefined();
	now += 10 * 60_000 + 1;
	expect(await offer(devices[60] ?? '')).toBeDefined();
});

test('codes that are over are thrown away with the rest', async () => {
	await offer(crypto.randomUUID(), '198.51.100.2');
	await tidy(it.identity.pool, now + 11 * 60_000);
	expect(await it.rows('select from identity.screen_codes')).toEqual([]);
});
