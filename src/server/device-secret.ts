import { createHash, randomBytes } from 'node:crypto';

/** The cookie that makes a browser the digibord it is; a year, in seconds. */
export const screenCookie = 'digibord';
export const screenSeconds = 365 * 24 * 3600;

/** The cookie that makes a tablet the tablet it is. Nothing else about it is kept on the device. */
export const deviceCookie = 'tablet';

/** The cookie that makes a browser the guest, the child or the screen of a family's meeting; a day, in seconds. */
export const seatCookie = 'plek';
export const seatSeconds = 24 * 3600;

/** How long a tablet is known: as long as the longest session, in seconds. */
export const deviceSeconds = 4 * 3600;

const form = /^[A-Za-z0-9_-]{22}$/;

/** 128 bits that only this one tablet keeps. */
export const newDeviceSecret = (): string => randomBytes(16).toString('base64url');

/** The id under which everyone else knows a tablet: a UUIDv8 (RFC 9562), from which the secret cannot be told. */
export const deviceOf = (secret: string): string => {
	const bytes = createHash('sha256').update(`tablet ${secret}`).digest().subarray(0, 16);
	bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	const hex = bytes.toString('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Which tablet this is, by the header of its cookies; nothing for a browser that never knocked. */
export const deviceIn = (cookies: string | null | undefined): string | undefined => secretIn(cookies, deviceCookie);

/** Which digibord this is, or asks to be. */
export const screenIn = (cookies: string | null | undefined): string | undefined => secretIn(cookies, screenCookie);

/** Which device asks that has, or waits for, a place in a meeting. */
export const seatIn = (cookies: string | null | undefined): string | undefined => secretIn(cookies, seatCookie);

const secretIn = (cookies: string | null | undefined, cookie: string): string | undefined => {
	for (const part of (cookies ?? '').split(';')) {
		const [name, value = ''] = part.trim().split('=', 2);
		if (name === cookie) return form.test(value) ? deviceOf(value) : undefined;
	}
	return undefined;
};
