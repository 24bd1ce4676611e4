import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { NewCookie } from './asked.ts';
import { cookieName } from './session-cookie.ts';

/**
 * A browser in which someone signed in before is known for that account, so that who tries the same account elsewhere
 * does not stand in its way. It says nothing of who that is: a number of its own, and a signature for each account.
 */
export type KnownBrowsers = {
	/** The lane of this browser for this account; nothing where it never signed in. */
	laneOf: (cookies: string, account: string) => string | undefined;
	/** Whether it is known for any account at all, as far as it says itself. */
	isKnown: (cookies: string) => boolean;
	/** What the browser keeps once someone signed in. */
	remember: (cookies: string, account: string) => NewCookie;
};

/** How long a browser is known after it was last signed in there, in seconds. */
const seconds = 180 * 24 * 3600;

/** Of so many accounts at most: a computer that colleagues share. */
const most = 8;

const form = /^[\w-]{22}(\.[\w-]{22}){1,8}$/;

export const knownBrowsers = (secret: string, isSecure: boolean): KnownBrowsers => {
	const name = cookieName('browser', isSecure);
	const sign = (id: string, account: string) =>
		createHmac('sha256', secret)
			.update(`known browser ${id} ${account}`)
			.digest()
			.subarray(0, 16)
			.toString('base64url');
	const read = (cookies: string): { id: string; signed: string[] } | undefined => {
		const value = cookies
			.split(';')
			.map((part) => part.trim())
			.find((part) => part.startsWith(`${name}=`))
			?.slice(name.length + 1);
		if (value === undefined || !form.test(value)) return undefined;
		const [id = '', ...signed] = value.split('.');
		return { id, signed };
	};
	const isIn = (signed: readonly string[], ours: string) =>
		signed.some((one) => one.length === ours.length && timingSafeEqual(Buffer.from(one), Buffer.from(ours)));

	return {
		isKnown: (cookies) => read(cookies) !== undefined,
		laneOf(cookies, account) {
			const kept = read(cookies);
			return kept && isIn(kept.signed, sign(kept.id, account)) ? `${kept.id} ${account}` : undefined;
		},
		remember(cookies, account) {
			const { id, signed } = read(cookies) ?? { id: randomBytes(16).toString('base64url'), signed: [] };
			const ours = sign(id, account);
			const value = [id, ours, ...signed.filter((one) => one !== ours)].slice(0, most + 1).join('.');
			return { name, value, seconds };
		}
	};
};
