import { expect, test } from 'vitest';
import { mayBring, mostOfAFile } from './page-body.ts';

const post = (headers: Record<string, string>) => ({ method: 'POST', headers });
const page = '/de-regenboog/mensen';
const list = '/de-regenboog/leerlingenlijst';

test('a form brings half a megabyte and no more; only the page of the roster takes a file', () => {
	expect(mayBring(post({ 'content-length': '524288' }), page)).toBe(true);
	expect(mayBring(post({ 'content-length': '524289' }), page)).toBe(false);
	for (const size of ['524289', String(mostOfAFile), '999999999'])
		expect(mayBring(post({ 'content-length': size }), list)).toBe(true);
});

test('before it is known who asks, a form is small', () => {
	for (const door of ['/doe-mee', '/aanmelden/code', '/uitnodiging', '/beginnen'])
		expect(
			[16_384, 16_385].map((size) => mayBring(post({ 'content-length': `${size}` }), door)),
			door
		).toEqual([true, false]);
});

test('what does not say how large it is may not come in, and what brings nothing may', () => {
	expect(mayBring(post({ 'transfer-encoding': 'chunked' }), page)).toBe(false);
	expect(mayBring(post({ 'content-length': 'veel' }), page)).toBe(false);
	expect(mayBring(post({}), page)).toBe(true);
	expect(mayBring({ method: 'GET', headers: {} }, page)).toBe(true);
});

test('no other address looks like it', () => {
	for (const path of [`${list}/verschil`, `/x/y/leerlingenlijst`, '/leerlingenlijst', '/a/leerlingenlijsten'])
		expect(mayBring(post({ 'content-length': '999999' }), path), path).toBe(false);
});
