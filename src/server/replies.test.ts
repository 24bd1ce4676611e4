import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isFromHere, readJson, TooLarge } from './replies.ts';

const asked = (headers: Record<string, string>, ...parts: (string | Buffer)[]) =>
	Object.assign(Readable.from(parts.map((part) => Buffer.from(part))), { headers }) as unknown as IncomingMessage;

test('a request from another site may not act here', () => {
	expect(isFromHere(asked({ 'sec-fetch-site': 'same-origin' }))).toBe(true);
	expect(isFromHere(asked({ 'sec-fetch-site': 'none' }))).toBe(true);
	for (const site of ['cross-site', 'same-site', 'anything'])
		expect(isFromHere(asked({ 'sec-fetch-site': site, origin: 'http://kring:2468', host: 'kring:2468' })), site).toBe(
			false
		);
});

test('a browser that does not say so is known by its origin', () => {
	expect(isFromHere(asked({ origin: 'http://kring:2468', host: 'kring:2468' }))).toBe(true);
	for (const origin of ['http://elders:2468', 'http://kring:2469', 'null', 'http://kring:2468.elders.example'])
		expect(isFromHere(asked({ origin, host: 'kring:2468' })), origin).toBe(false);
	expect(isFromHere(asked({ host: 'kring:2468' }))).toBe(true);
});

test('what is no JSON is nothing', async () => {
	expect(await readJson(asked({}, '{"a":', '1}'))).toEqual({ a: 1 });
	for (const text of ['', '{', 'words', '{"a":1}}', '{"a":["\\u0000"]}', '"half \\ud800"'])
		expect(await readJson(asked({}, text)), text).toBeUndefined();
});

test('letters cut in two by the network are whole again', async () => {
	const bytes = Buffer.from('"één 🌱"');
	for (let at = 1; at < bytes.length; at++)
		expect(await readJson(asked({}, bytes.subarray(0, at), bytes.subarray(at)))).toBe('één 🌱');
});

test('what is too large is refused by its announcement, and by its weight when that lies', async () => {
	const large = 'x'.repeat(64 * 1024 - 2);
	expect(await readJson(asked({}, `"${large}"`))).toBe(large);
	await expect(readJson(asked({}, `"${large}x"`))).rejects.toThrow(TooLarge);
	await expect(readJson(asked({ 'content-length': '65537' }, '1'))).rejects.toThrow(TooLarge);
	await expect(readJson(asked({ 'content-length': '1' }, large, large))).rejects.toThrow(TooLarge);
});
