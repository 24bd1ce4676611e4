import { readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { takenByPages } from '#kernel/organisation.ts';
import { nextSlug, slugOf } from './slug.ts';

const folders = readdirSync(new URL('../routes', import.meta.url), { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && !/^[[(]/.test(entry.name))
	.map(({ name }) => name);

test('no school takes the address of a page', () => {
	expect(folders.length).toBeGreaterThan(5);
	expect(folders.filter((name) => !takenByPages.includes(name))).toEqual([]);
	expect(slugOf('Aanmelden')).toBe('school-aanmelden');
});

test('a name in an address has plain letters', () => {
	expect(slugOf('  De  Regenboog ')).toBe('de-regenboog');
	expect(slugOf("'t Öpstapje & Zn.")).toBe('t-opstapje-zn');
	expect(slugOf('学校')).toBe('school');
	expect(nextSlug('de-regenboog', 0)).toBe('de-regenboog');
	expect(nextSlug('de-regenboog', 1)).toBe('de-regenboog-2');
});

test('whatever the name, its address is one that an organisation can have', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.nat(99), (name, turn) => {
			expect(nextSlug(slugOf(name), turn)).toMatch(/^[a-z0-9][a-z0-9-]{1,39}$/);
		})
	);
});
