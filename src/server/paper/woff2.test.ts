import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { trueTypeOf } from './woff2.ts';

const folder = 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files';
const packed = (part: string) => readFileSync(`${folder}/atkinson-hyperlegible-next-${part}-wght-normal.woff2`);

/** The tables of a font by name, each as its directory tells it. */
const tablesIn = (font: Buffer): Map<string, Buffer> =>
	new Map(
		Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
			const at = 12 + index * 16;
			const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
			return [font.toString('latin1', at, at + 4), font.subarray(offset, offset + length)];
		})
	);
const table = (font: Buffer, tag: string): Buffer => tablesIn(font).get(tag) ?? Buffer.alloc(0);

/** Each glyph of a font, read back as TrueType tells it: its box, and the points on its edges. */
const glyphsOf = (font: Buffer) => {
	const [glyf, loca, count] = [table(font, 'glyf'), table(font, 'loca'), table(font, 'maxp').readUInt16BE(4)];
	return Array.from({ length: count }, (_, glyph) => {
		const [from, to] = [loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4)];
		if (from === to) return undefined;
		const it = glyf.subarray(from, to);
		const contours = it.readInt16BE(0);
		const box = [2, 4, 6, 8].map((at) => it.readInt16BE(at));
		if (contours < 0) return { contours, box, points: [] };
		const ends = Array.from({ length: contours }, (_one, contour) => it.readUInt16BE(10 + contour * 2));
		const n = (ends.at(-1) ?? -1) + 1;
		let at = 10 + contours * 2 + 2 + it.readUInt16BE(10 + contours * 2) + n;
		const walk = () => {
			let all = 0;
			return Array.from({ length: n }, () => (all += it.readInt16BE((at += 2) - 2)));
		};
		const [xs, ys] = [walk(), walk()];
		return { contours, box, points: xs.map((x, index) => [x, ys[index] ?? 0] as const) };
	});
};

for (const part of ['latin', 'latin-ext'])
	test(`our own letters (${part}) become TrueType: every glyph ends where it should, within its own box`, () => {
		const font = trueTypeOf(packed(part));
		const tables = tablesIn(font);
		expect([...tables.keys()]).toEqual([...tables.keys()].toSorted());
		for (const tag of ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'])
			expect(tables.get(tag)?.length, tag).toBeGreaterThan(0);
		for (const tag of ['fvar', 'gvar']) expect(tables.has(tag), tag).toBe(false);
		const loca = table(font, 'loca');
		expect(loca.readUInt32BE(loca.length - 4)).toBe(table(font, 'glyf').length);
		const all = glyphsOf(font);
		const glyphs = all.filter((glyph) => glyph !== undefined);
		// told apart from the points, by who drew them: how far each glyph begins from its edge
		const [hmtx, full] = [table(font, 'hmtx'), table(font, 'hhea').readUInt16BE(34)];
		const bearing = (glyph: number) => hmtx.readInt16BE(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2);
		expect(all.flatMap((glyph, index) => (glyph && glyph.box[0] !== bearing(index) ? [index] : []))).toEqual([]);
		expect(glyphs.length).toBeGreaterThan(80);
		for (const { contours, box, points } of glyphs) {
			const [left = 0, bottom = 0, right = 0, top = 0] = box;
			expect(right).toBeGreaterThan(left);
			if (contours < 0) continue;
			expect(points.length).toBeGreaterThan(2);
			expect([Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))]).toEqual([left, right]);
			expect([Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))]).toEqual([bottom, top]);
			// no edge leaps across the page, as it would when one step was read wrong
			for (const [x, y] of points) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(2_500);
		}
	});

/** Which glyph a sign has: a segment of signs each, by its last and its first and how far off its glyphs are. */
const glyphOf = (font: Buffer, sign: string): number => {
	const cmap = table(font, 'cmap');
	const at = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) => cmap.readUInt32BE(8 + n * 8)).find(
		(offset) => cmap.readUInt16BE(offset) === 4
	);
	const of = cmap.subarray(at);
	const [code, twice] = [sign.charCodeAt(0), of.readUInt16BE(6)];
	for (let n = 0; n < twice; n += 2) {
		const [last, first] = [of.readUInt16BE(14 + n), of.readUInt16BE(16 + twice + n)];
		if (code > last || code < first) continue;
		const [delta, place] = [of.readUInt16BE(16 + twice * 2 + n), 16 + twice * 3 + n];
		const range = of.readUInt16BE(place);
		return range === 0 ? (code + delta) & 0xffff : of.readUInt16BE(place + range + (code - first) * 2);
	}
	return 0;
};

test('flat letters stand on the line and are as high as the font says that they are', () => {
	const font = trueTypeOf(packed('latin'));
	const all = glyphsOf(font);
	const [small, capital] = [table(font, 'OS/2').readInt16BE(86), table(font, 'OS/2').readInt16BE(88)];
	for (const [signs, height] of [
		['ABDEFHIKLMNPRTVWXYZ', capital],
		['vwxz', small]
	] as const)
		for (const sign of signs) {
			const { box: [, bottom, , top] = [] } = all[glyphOf(font, sign)] ?? {};
			expect([bottom, top], sign).toEqual([0, height]);
		}
});

test('a part of a family has a name of its own', () => {
	const wide = (text: string) => Buffer.from(text, 'utf16le').swap16();
	const font = trueTypeOf(packed('latin-ext'), ['Next', 'More']);
	expect(table(font, 'name').includes(wide('Hyperlegible More'))).toBe(true);
	expect(table(font, 'name').includes(wide('Next'))).toBe(false);
	expect(table(font, 'name')).toHaveLength(table(trueTypeOf(packed('latin-ext')), 'name').length);
});

test('what is no WOFF2, or one that is cut short, is said to be none', () => {
	for (const bytes of [
		Buffer.from('wOFF'),
		Buffer.alloc(100),
		packed('latin').subarray(0, 500),
		brotliCompressSync('')
	])
		expect(() => trueTypeOf(bytes)).toThrow();
});
