import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealed, unsealed } from './sealing.ts';
import { spoiled } from './spoiled.ts';
import type { What } from './what.ts';

const secret = 'a secret of at least thirty-two characters';

async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
	for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
const all = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => Buffer.concat(await Array.fromAsync(parts));
const seal = (plain: Buffer, what: What = 'data') => all(sealed(what, secret, inParts(plain, 10_007)));
const open = (file: Buffer, of = secret, what: What = 'data') => all(unsealed(what, of, inParts(file, 9_001)));

test.for([0, 1, 65_535, 65_536, 65_537, 300_000])('what was sealed opens again: %i bytes', async (length) => {
	const plain = randomBytes(length);
	const file = await seal(plain);
	expect((await open(file)).equals(plain)).toBe(true);
	expect(length > 16 && file.includes(plain.subarray(0, 16))).toBe(false);
});

test('the same bytes are never sealed alike', async () => {
	const plain = Buffer.alloc(1_000);
	expect((await seal(plain)).subarray(72).equals((await seal(plain)).subarray(72))).toBe(false);
});

test('a file that is cut off does not open, wherever it is cut', async () => {
	const file = await seal(randomBytes(200_000));
	const cuts = Array.from({ length: 20 }, (_, index) => Math.floor((file.length * index) / 20));
	// also where a box ends
	for (const at of [...cuts, 72, 72 + 4 + 65_552, file.length - 1]) {
		const why = at < 24 ? spoiled.unknown : spoiled.damaged;
		await expect(open(file.subarray(0, at)), `cut at ${at}`).rejects.toThrow(why);
	}
});

test('a file with any byte changed does not open', async () => {
	const file = await seal(randomBytes(150_000));
	const places = [...Array(76).keys(), ...Array.from({ length: 100 }, () => Math.floor(Math.random() * file.length))];
	for (const at of places) {
		const changed = Buffer.from(file);
		changed[at] = (changed[at] ?? 0) ^ 0x10;
		await expect(open(changed), `changed at ${at}`).rejects.toThrow(/^D(it|eze) /);
	}
});

test('boxes cannot change places, be left out, come twice, or come from another file', async () => {
	const [file, other] = [await seal(randomBytes(300_000)), await seal(randomBytes(300_000))];
	const size = 4 + 65_552;
	const at = (bytes: Buffer, index: number) => bytes.subarray(72 + index * size, 72 + (index + 1) * size);
	const head = file.subarray(0, 72);
	const put = (...boxes: Buffer[]) => open(Buffer.concat([head, ...boxes]));
	const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((index) => at(file, index)) as [Buffer, Buffer, Buffer, Buffer, Buffer];
	await put(a, b, c, d, e);
	for (const boxes of [
		[b, a, c, d, e],
		[a, c, d, e],
		[a, a, b, c, d, e],
		[a, b, c, d],
		[a, b, c, d, e, e],
		[a, b, c, d, e, Buffer.from('more')],
		[a, b, at(other, 2), d, e],
		[at(other, 0), at(other, 1), at(other, 2), at(other, 3), at(other, 4)]
	])
		await expect(put(...boxes)).rejects.toThrow(spoiled.damaged);
});

test('another secret, the other file of a backup, and something else altogether each get their sentence', async () => {
	const file = await seal(Buffer.from('words'));
	await expect(open(file, 'another secret of thirty-two characters')).rejects.toThrow(spoiled.otherSecret);
	await expect(open(file, secret, 'keys')).rejects.toThrow(spoiled.data);
	await expect(open(await seal(Buffer.from('k'), 'keys'))).rejects.toThrow(spoiled.keys);
	const picture = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5_000)]);
	for (const bytes of [picture, Buffer.alloc(0), Buffer.from('{"a":1}')])
		await expect(open(bytes)).rejects.toThrow(spoiled.unknown);
});
