import { expect, test } from 'vitest';
import { addressOf } from './client-address.ts';

const request = (forwarded?: string) => ({
	headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
	socket: { remoteAddress: '127.0.0.1' }
});

test('a request comes from where its connection comes from, whatever it says itself', () => {
	expect(addressOf(request(), false)).toBe('127.0.0.1');
	expect(addressOf(request('192.0.2.1'), false)).toBe('127.0.0.1');
});

test('behind a proxy it comes from what the proxy wrote last, not from what was sent along before', () => {
	expect(addressOf(request('10.0.0.1, 192.0.2.1'), true)).toBe('192.0.2.1');
	expect(addressOf(request('192.0.2.1'), true)).toBe('192.0.2.1');
	expect(addressOf(request(), true)).toBe('127.0.0.1');
});
