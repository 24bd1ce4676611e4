import type { GuestLanguage } from './guest.ts';

/** Where a guest's link leads, and in which language, if that is known. What opens it stands after the `#`, which no browser sends to a server. */
export const linkPath = '/ons-bord';
export const linkTo = (address: string, token: string, language?: GuestLanguage): string =>
	`${address}${linkPath}${language ? `?taal=${language}` : ''}#${token}`;

/** Where the QR of a place in the room leads: for one device, once. */
export const placePath = (pass: string): string => `${linkPath}/plek/${pass}`;

const form = /^[A-Za-z0-9_-]{22}$/;

/** 128 bits, as 22 letters. */
export const isToken = (text: string): boolean => form.test(text);

/** What someone pasted in the place of a link: all of it, or what stands after the `#`. */
export const tokenIn = (typed: string): string | undefined => {
	const found = typed.trim().split('#').at(-1) ?? '';
	return isToken(found) ? found : undefined;
};

/** Six digits, however they were typed. */
export const codeIn = (typed: string): string | undefined => {
	const digits = typed.replaceAll(/[\s.-]/g, '');
	return /^\d{6}$/.test(digits) ? digits : undefined;
};
