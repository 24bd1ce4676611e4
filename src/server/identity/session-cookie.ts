import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookiePrefix } from './terms.ts';

/** Of one who signed in, of one who still has to show a second thing, and of a browser where someone did before. */
export type CookieName = 'session_token' | 'two_factor' | 'browser';

/** Over https a cookie's name says that it came that way. */
export const cookieName = (name: CookieName, isSecure: boolean): string =>
	`${isSecure ? '__Secure-' : ''}${cookiePrefix}.${name}`;

/** Whether this browser says to have signed in, now or a while ago. */
export const holdsSession = (cookies: string | null | undefined, isSecure: boolean): boolean =>
	(cookies ?? '').split('; ').some((part) => part.startsWith(`${cookieName('session_token', isSecure)}=`));

const form = /^([\w-]{20,80})\.([A-Za-z0-9+/]{43}=)$/;

/** The token in a header of cookies, when it was signed with our secret: a row read from the database is no key yet. */
export const tokenIn = (
	cookies: string | null | undefined,
	cookie: CookieName,
	secret: string,
	isSecure: boolean
): string | undefined => {
	const name = cookieName(cookie, isSecure);
	for (const part of (cookies ?? '').split(';')) {
		const at = part.indexOf('=');
		if (part.slice(0, at).trim() !== name) continue;
		const [, token, signature = ''] = form.exec(decoded(part.slice(at + 1).trim())) ?? [];
		return token !== undefined && isSignedBy(secret, token, signature) ? token : undefined;
	}
	return undefined;
};

const decoded = (value: string): string => {
	try {
		return decodeURIComponent(value);
	} catch {
		return '';
	}
};

const isSignedBy = (secret: string, token: string, signature: string): boolean => {
	const ours = createHmac('sha256', secret).update(token).digest();
	const theirs = Buffer.from(signature, 'base64');
	return theirs.length === ours.length && timingSafeEqual(ours, theirs);
};
