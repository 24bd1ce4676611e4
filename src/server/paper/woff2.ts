import { brotliDecompressSync } from 'node:zlib';
import { glyphsIn } from './woff2-glyphs.ts';

/** The names of tables that WOFF2 writes as a number, in their order: https://www.w3.org/TR/WOFF2/#table_dir_format */
const known = (
	'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX ' +
	'vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat ' +
	'fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).match(/.{4}(?= |$)/g) as readonly string[];

/** What makes a font of many weights; without it stays the one that it is drawn in. */
const ofWeights = new Set(['HVAR', 'MVAR', 'STAT', 'avar', 'cvar', 'fvar', 'gvar']);

type Table = { tag: string; bytes: Buffer };

/**
 * A font as it is on paper: TrueType, out of the WOFF2 that pages use, in the weight that it is drawn in. Our own letters
 * come in nothing else. `part`: as long as a word of its family's name, and put in its place, so that the parts of one
 * family are told apart. Throws for anything that is no WOFF2 of this kind.
 */
export const trueTypeOf = (woff2: Buffer, [word, part]: readonly [word: string, part: string] = ['', '']): Buffer => {
	if (woff2.toString('latin1', 0, 4) !== 'wOF2') throw new Error('no WOFF2');
	const reader = readerOf(woff2, 48);
	const directory = Array.from({ length: woff2.readUInt16BE(12) }, () => entryIn(reader));
	const packed = woff2.subarray(reader.at(), reader.at() + woff2.readUInt32BE(20));
	const all = brotliDecompressSync(packed);
	let from = 0;
	const tables = directory.map(({ tag, length, isTransformed }) => {
		const bytes = all.subarray(from, (from += length));
		return { tag, bytes, isTransformed };
	});
	const glyf = tables.find(({ tag, isTransformed }) => tag === 'glyf' && isTransformed);
	const made = glyf && glyphsIn(glyf.bytes);
	return assembled(
		tables
			.filter(({ tag }) => !ofWeights.has(tag))
			.map(({ tag, bytes }): Table => {
				if (made && tag === 'glyf') return { tag, bytes: made.glyf };
				if (made && tag === 'loca') return { tag, bytes: made.loca };
				if (tag === 'name' && word) return { tag, bytes: renamed(bytes, word, part) };
				return { tag, bytes: made && tag === 'head' ? withLongOffsets(bytes) : bytes };
			})
	);
};

/** `isTransformed`: written in a way of its own, which takes fewer bytes. */
const entryIn = ({ byte, text, base128 }: Reader): { tag: string; length: number; isTransformed: boolean } => {
	const flags = byte();
	const tag = (flags & 63) === 63 ? text(4) : (known[flags & 63] ?? '');
	const length = base128();
	const isOfGlyphs = tag === 'glyf' || tag === 'loca';
	const isTransformed = isOfGlyphs ? flags >> 6 === 0 : flags >> 6 !== 0;
	if (isTransformed && !isOfGlyphs) throw new Error(`a WOFF2 with a ${tag} of a kind that is not known`);
	return { tag, length: isTransformed ? base128() : length, isTransformed };
};

type Reader = { byte: () => number; text: (length: number) => string; base128: () => number; at: () => number };

const readerOf = (bytes: Buffer, from: number): Reader => {
	let at = from;
	const byte = () => bytes.readUInt8(at++);
	return {
		byte,
		text: (length) => bytes.toString('latin1', at, (at += length)),
		base128: () => {
			for (let value = 0; ;) {
				const next = byte();
				value = value * 128 + (next & 127);
				if (next < 128) return value;
			}
		},
		at: () => at
	};
};

/** The names that a font tells of itself are in UTF-16, the first byte first. */
const renamed = (names: Buffer, word: string, part: string): Buffer => {
	const wide = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
	return Buffer.from(names.toString('latin1').replaceAll(wide(word), wide(part)), 'latin1');
};

/** Where each glyph begins is told in four bytes. */
const withLongOffsets = (head: Buffer): Buffer => {
	const copy = Buffer.from(head);
	copy.writeInt16BE(1, 50);
	return copy;
};

/** Tables behind a directory of them, each at a multiple of four, with its sum. */
const assembled = (tables: readonly Table[]): Buffer => {
	const sorted = tables.toSorted((one, other) => (one.tag < other.tag ? -1 : 1));
	const head = Buffer.alloc(12 + sorted.length * 16);
	const power = Math.floor(Math.log2(sorted.length));
	head.writeUInt32BE(0x00010000, 0);
	for (const [index, value] of [sorted.length, 16 << power, power, sorted.length * 16 - (16 << power)].entries())
		head.writeUInt16BE(value, 4 + index * 2);
	const parts: Buffer[] = [head];
	let offset = head.length;
	for (const [index, { tag, bytes }] of sorted.entries()) {
		const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
		const at = 12 + index * 16;
		head.write(tag, at, 'latin1');
		for (const [place, value] of [sumOf(padded), offset, bytes.length].entries())
			head.writeUInt32BE(value, at + 4 + place * 4);
		parts.push(padded);
		offset += padded.length;
	}
	return Buffer.concat(parts);
};

const sumOf = (bytes: Buffer): number => {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
	return sum;
};
