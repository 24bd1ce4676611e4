import { constants, deflateRawSync } from 'node:zlib';

/** Where a compressed stream stands: the last bytes (at most 16,000) that its reader has heard. */
export type Point = { tail: Buffer };

/** The same words plain and compressed, and where they leave those who hear them. */
export type Told = { plain: Buffer; zipped: Buffer; after: Point };

/** Nothing heard yet that compression may look back on; any stream may start anew from here. */
export const start: Point = { tail: Buffer.alloc(0) };

/** A little less than the window of 2¹⁴, since zlib keeps some of it for itself. Long enough for a class's names to return. */
const lookback = 16_000;

/**
 * What a reader at this point hears next, as a piece of a deflate stream that can follow on what it heard before.
 * It needs no compressor per reader: what was heard is the dictionary, so all who heard the same share one piece.
 */
export const tell = ({ tail }: Point, text: string): Told => {
	const plain = Buffer.from(text);
	const zipped = deflateRawSync(plain, {
		windowBits: 14,
		memLevel: 7,
		finishFlush: constants.Z_SYNC_FLUSH,
		...(tail.length > 0 && { dictionary: tail })
	});
	return { plain, zipped, after: { tail: lastOf(tail, plain) } };
};

/**
 * Words of a confidential stream: stored as they are, and what follows starts anew, so that no size of anything tells how
 * much they have in common with what came before or after (CRIME, BREACH).
 */
export const tellApart = (text: string): Told => {
	const plain = Buffer.from(text);
	const zipped = deflateRawSync(plain, { level: 0, windowBits: 14, finishFlush: constants.Z_SYNC_FLUSH });
	return { plain, zipped, after: start };
};

/** A copy, so that no larger buffer stays alive for its last part. */
const lastOf = (tail: Buffer, plain: Buffer): Buffer =>
	Buffer.concat([
		tail.subarray(Math.min(tail.length, Math.max(0, tail.length + plain.length - lookback))),
		plain.subarray(-lookback)
	]);
