/** Glyphs as TrueType has them, and where each begins, in four bytes. */
export type Glyphs = { glyf: Buffer; loca: Buffer };

/** The streams of glyphs, in the order in which they lie: https://www.w3.org/TR/WOFF2/#glyf_table_format */
const streams = ['contours', 'points', 'flags', 'glyphs', 'composites', 'boxes', 'instructions'] as const;
type Stream = (typeof streams)[number];

/** Puts glyphs that WOFF2 took apart together again. */
export const glyphsIn = (bytes: Buffer): Glyphs => {
	const count = bytes.readUInt16BE(4);
	let from = 8 + streams.length * 4;
	const parts = Object.fromEntries(
		streams.map((name, index) => [name, cursorOf(bytes.subarray(from, (from += bytes.readUInt32BE(8 + index * 4))))])
	) as Record<Stream, Cursor>;
	const boxed = bytes.subarray(from - parts.boxes.size - parts.instructions.size);
	parts.boxes.skip(Math.ceil(count / 32) * 4);
	const hasBox = (glyph: number) => ((boxed[glyph >> 3] ?? 0) & (128 >> (glyph & 7))) !== 0;
	const glyphs = Array.from({ length: count }, (_, glyph) => {
		const contours = parts.contours.int16();
		if (contours === 0) return Buffer.alloc(0);
		const box = hasBox(glyph) ? parts.boxes.take(8) : undefined;
		return padded(contours < 0 ? compositeIn(parts, box) : simpleIn(parts, contours, box));
	});
	const loca = Buffer.alloc((count + 1) * 4);
	let at = 0;
	for (const [index, glyph] of glyphs.entries()) loca.writeUInt32BE((at += glyph.length), (index + 1) * 4);
	return { glyf: Buffer.concat(glyphs), loca };
};

type Parts = Record<Stream, Cursor>;
type Point = { x: number; y: number; isOnCurve: boolean };

/** A glyph of its own points. */
const simpleIn = (parts: Parts, contours: number, box: Buffer | undefined): Buffer => {
	const ends: number[] = [];
	for (let contour = 0, all = 0; contour < contours; contour++) ends.push((all += parts.points.short255()) - 1);
	const points: Point[] = [];
	let [x, y] = [0, 0];
	while (points.length <= (ends.at(-1) ?? -1)) {
		const flag = parts.flags.byte();
		const [dx, dy] = stepOf(flag & 127, parts.glyphs);
		points.push({ x: (x += dx), y: (y += dy), isOnCurve: flag < 128 });
	}
	const instructions = parts.instructions.take(parts.glyphs.short255());
	const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
	return Buffer.concat([
		int16s(contours),
		box ?? int16s(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)),
		int16s(...ends, instructions.length),
		instructions,
		Buffer.from(points.map(({ isOnCurve }) => (isOnCurve ? 1 : 0))),
		int16s(...xs.map((value, index) => value - (xs[index - 1] ?? 0))),
		int16s(...ys.map((value, index) => value - (ys[index - 1] ?? 0)))
	]);
};

/** How far the next point is: a flag tells in how many bits each way, and which way. */
const stepOf = (flag: number, { byte }: Cursor): [number, number] => {
	const way = (bit: number, value: number) => (flag & bit ? value : -value);
	if (flag < 10) return [0, way(1, ((flag & 14) << 7) + byte())];
	if (flag < 20) return [way(1, (((flag - 10) & 14) << 7) + byte()), 0];
	if (flag < 84) {
		const [rest, both] = [flag - 20, byte()];
		return [way(1, 1 + (rest & 0x30) + (both >> 4)), way(2, 1 + ((rest & 0x0c) << 2) + (both & 15))];
	}
	if (flag < 120) {
		const rest = flag - 84;
		return [way(1, 1 + (Math.floor(rest / 12) << 8) + byte()), way(2, 1 + (((rest % 12) >> 2) << 8) + byte())];
	}
	const [one, two] = [byte(), byte()];
	if (flag < 124) {
		const three = byte();
		return [way(1, (one << 4) + (two >> 4)), way(2, ((two & 15) << 8) + three)];
	}
	return [way(1, (one << 8) + two), way(2, (byte() << 8) + byte())];
};

const [wordsFollow, scale, moreFollow, twoScales, matrix, instructionsFollow] = [1, 8, 32, 64, 128, 256] as const;

/** A glyph made of others, such as a letter with an accent. */
const compositeIn = ({ composites, glyphs, instructions }: Parts, box: Buffer | undefined): Buffer => {
	if (!box) throw new Error('a glyph made of others without its box');
	const parts: Buffer[] = [];
	let hasInstructions = false;
	for (let flags: number = moreFollow; flags & moreFollow;) {
		flags = composites.peek16();
		hasInstructions ||= (flags & instructionsFollow) !== 0;
		const scaled = flags & scale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0;
		parts.push(composites.take(4 + (flags & wordsFollow ? 4 : 2) + scaled));
	}
	const told = hasInstructions ? instructions.take(glyphs.short255()) : undefined;
	return Buffer.concat([int16s(-1), box, ...parts, ...(told ? [int16s(told.length), told] : [])]);
};

const int16s = (...values: number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 2);
	for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
	return bytes;
};

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

type Cursor = ReturnType<typeof cursorOf>;

const cursorOf = (bytes: Buffer) => {
	let at = 0;
	const byte = () => bytes.readUInt8(at++);
	const take = (length: number) => bytes.subarray(at, (at += length));
	return {
		size: bytes.length,
		byte,
		take,
		skip: (length: number) => void (at += length),
		peek16: () => bytes.readUInt16BE(at),
		int16: () => take(2).readInt16BE(),
		/** one, two or three bytes: https://www.w3.org/TR/WOFF2/#255UInt16-0 */
		short255: (): number => {
			const code = byte();
			if (code === 253) return (byte() << 8) + byte();
			return code === 255 ? 253 + byte() : code === 254 ? 506 + byte() : code;
		}
	};
};
