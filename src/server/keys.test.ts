import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSealed, keysFrom, seal, unseal } from './keys.ts';

const key = randomBytes(32);
const text = JSON.stringify({ type: 'page-written', words: 'één geheim 🌱' });

test('K13: what was sealed opens with the same key at the same place only', () => {
	const body = seal(key, text, 's/1');
	expect(unseal(key, body, 's/1')).toBe(text);
	expect(() => unseal(key, body, 's/2')).toThrow();
	expect(() => unseal(randomBytes(32), body, 's/1')).toThrow();
	expect(body).not.toContain('geheim');
});

test('K13: a sealed body that was changed anywhere does not open', () => {
	const bytes = Buffer.from(seal(key, text, 's/1'), 'base64');
	for (const at of [0, 11, 12, 20, bytes.length - 1]) {
		const changed = Buffer.from(bytes);
		changed[at] = (changed[at] ?? 0) ^ 1;
		expect(() => unseal(key, changed.toString('base64'), 's/1')).toThrow();
	}
});

test('K13: the same words sealed twice look nothing alike', () =>
	expect(new Set(Array.from({ length: 50 }, () => seal(key, text, 's/1'))).size).toBe(50));

test('an open body is plain JSON, and can always be told from a sealed one', () => {
	expect(seal(undefined, text, 's/1')).toBe(text);
	expect(isSealed(text)).toBe(false);
	for (let n = 0; n < 200; n++) expect(isSealed(seal(key, text, `s/${n}`))).toBe(true);
});

test('K2: a fingerprint tells sameness, differs by key and secret, and is never the words', () => {
	const [keys, others] = [keysFrom('one secret'), keysFrom('another secret')];
	expect(keys.fingerprint(key, text).equals(keysFrom('one secret').fingerprint(key, text))).toBe(true);
	const prints = [
		keys.fingerprint(key, text),
		keys.fingerprint(randomBytes(32), text),
		keys.fingerprint(undefined, text),
		keys.fingerprint(key, `${text} `),
		others.fingerprint(undefined, text)
	];
	expect(new Set(prints.map((print) => print.toString('hex'))).size).toBe(prints.length);
	for (const print of prints) expect(print).toHaveLength(16);
});
