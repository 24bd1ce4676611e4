import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { cookieName, holdsSession, tokenIn } from './session-cookie.ts';

const secret = 'a secret for tests, long enough';
const signed = (token: string, by = secret) =>
	encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`);

test('whatever letters the library makes a token of, a signed one is read', () => {
	const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
	for (let at = 0; at < 32; at++) {
		const token = `2fa-${(letters + letters).slice(at, at + 20)}${letters.at(-1 - at)}`;
		const cookies = `taal=nl; ${cookieName('two_factor', false)}=${signed(token)}; x=y`;
		expect(tokenIn(cookies, 'two_factor', secret, false)).toBe(token);
	}
});

test('one that another signed, or under another name, is not', () => {
	const token = 'a'.repeat(32);
	const cookies = `${cookieName('session_token', true)}=${signed(token)}`;
	expect(tokenIn(cookies, 'session_token', secret, true)).toBe(token);
	expect(tokenIn(cookies, 'session_token', secret, false)).toBeUndefined();
	expect(tokenIn(cookies, 'two_factor', secret, true)).toBeUndefined();
	expect(tokenIn(cookies, 'session_token', `${secret}.`, true)).toBeUndefined();
	expect(tokenIn(null, 'session_token', secret, true)).toBeUndefined();
});

test('whether a browser ever signed in is told by the name of its cookie, also when that says nothing any more', () => {
	expect(holdsSession('taal=nl; kring.session_token=over', false)).toBe(true);
	expect(holdsSession('taal=nl', false)).toBe(false);
	expect(holdsSession('kring.session_token=over', true)).toBe(false);
});
