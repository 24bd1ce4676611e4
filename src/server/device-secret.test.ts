import { expect, test } from 'vitest';
import { deviceCookie, deviceIn, deviceOf, newDeviceSecret } from './device-secret.ts';

test('a tablet is known by an id that is always the same, and never by its secret', () => {
	const secret = newDeviceSecret();
	const id = deviceOf(secret);
	expect(deviceOf(secret)).toBe(id);
	expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(id.replaceAll('-', '')).not.toContain(Buffer.from(secret, 'base64url').toString('hex').slice(0, 8));
});

test('a secret holds 128 bits, and no two are alike', () => {
	const secrets = Array.from({ length: 200 }, newDeviceSecret);
	expect(new Set(secrets).size).toBe(200);
	for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
});

test('the cookie is found among others; what is not a secret is no tablet', () => {
	const secret = newDeviceSecret();
	expect(deviceIn(`taal=nl; ${deviceCookie}=${secret}; x=1`)).toBe(deviceOf(secret));
	expect(deviceIn(`${deviceCookie}=${secret}x`)).toBeUndefined();
	expect(deviceIn(`${deviceCookie}=`)).toBeUndefined();
	expect(deviceIn(`andere-${deviceCookie}=${secret}`)).toBeUndefined();
	expect(deviceIn('')).toBeUndefined();
	expect(deviceIn(undefined)).toBeUndefined();
});
