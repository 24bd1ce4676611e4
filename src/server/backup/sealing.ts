import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { portions } from './portions.ts';
import { Spoiled } from './spoiled.ts';
import { markLength, markOf, type What } from './what.ts';

/** Bytes of what is sealed together; a reader keeps one such box in memory. */
const box = 64 * 1024;
const saltLength = 32;
const proofLength = 16;
const headLength = markLength + saltLength + proofLength;
const tagLength = 16;
/** Goes before the length of the last box. */
const last = 0x80000000;

/**
 * Seals a stream of bytes with a key of its own, made from the secret of this Kring: AES-256-GCM in boxes, each bound to
 * its number, to whether it is the last, and to the head of the file. So what is cut off, added, changed, moved or taken
 * from another file does not open.
 */
export async function* sealed(what: What, secret: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	const salt = randomBytes(saltLength);
	const { key, proof } = keysFor(secret, salt);
	const head = Buffer.concat([markOf(what), salt, proof]);
	yield head;
	let number = 0;
	let waiting: Buffer | undefined;
	const close = (plain: Buffer, isLast: boolean): Buffer => {
		const cipher = createCipheriv('aes-256-gcm', key, nonce(number++, isLast)).setAAD(head);
		const words = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
		const length = Buffer.alloc(4);
		length.writeUInt32BE(words.length + (isLast ? last : 0));
		return Buffer.concat([length, words]);
	};
	for await (const plain of portions(source, box)) {
		if (waiting) yield close(waiting, false);
		waiting = plain;
	}
	yield close(waiting ?? Buffer.alloc(0), true);
}

/** Opens what `sealed` made, a box at a time; throws `Spoiled` at the first that does not belong. */
export async function* unsealed(what: What, secret: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	const bytes = new Waiting(source);
	const head = await bytes.take(headLength);
	assureMark(what, head?.subarray(0, markLength));
	if (!head) throw new Spoiled('damaged');
	const { key, proof } = keysFor(secret, head.subarray(markLength, markLength + saltLength));
	if (!timingSafeEqual(proof, head.subarray(-proofLength))) throw new Spoiled('otherSecret');
	for (let number = 0, isLast = false; !isLast; number++) {
		const said = (await bytes.take(4))?.readUInt32BE() ?? 0;
		isLast = said >= last;
		const length = isLast ? said - last : said;
		if (length < tagLength || length > box + tagLength) throw new Spoiled('damaged');
		const words = await bytes.take(length);
		if (!words) throw new Spoiled('damaged');
		const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, isLast)).setAAD(head);
		decipher.setAuthTag(words.subarray(-tagLength));
		yield open(decipher, words.subarray(0, -tagLength));
	}
	if (await bytes.take(1)) throw new Spoiled('damaged');
}

const open = (decipher: ReturnType<typeof createDecipheriv>, words: Buffer): Buffer => {
	try {
		return Buffer.concat([decipher.update(words), decipher.final()]);
	} catch {
		throw new Spoiled('damaged');
	}
};

const assureMark = (what: What, mark: Buffer | undefined): void => {
	if (mark?.equals(markOf(what))) return;
	const other = what === 'data' ? 'keys' : 'data';
	if (mark?.equals(markOf(other))) throw new Spoiled(other);
	throw new Spoiled('unknown');
};

/** Of one file only: the salt makes them, so a number alone never comes twice under one key. */
const keysFor = (secret: string, salt: Buffer): { key: Buffer; proof: Buffer } => ({
	key: Buffer.from(hkdfSync('sha256', secret, salt, 'kring seals a backup', 32)),
	proof: Buffer.from(hkdfSync('sha256', secret, salt, 'kring knows a backup', proofLength))
});

const nonce = (number: number, isLast: boolean): Buffer => {
	const bytes = Buffer.alloc(12);
	bytes.writeBigUInt64BE(BigInt(number), 3);
	bytes[11] = isLast ? 1 : 0;
	return bytes;
};

/** Bytes of a stream, as many at a time as are asked for. */
class Waiting {
	readonly #source: AsyncIterator<Buffer>;
	#here: Buffer = Buffer.alloc(0);

	constructor(source: AsyncIterable<Buffer>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	/** Exactly so many, or nothing when there are fewer. */
	async take(length: number): Promise<Buffer | undefined> {
		const parts = [this.#here];
		let size = this.#here.length;
		while (size < length) {
			const { value, done } = await this.#source.next();
			if (done) return undefined;
			parts.push(value);
			size += value.length;
		}
		const all = Buffer.concat(parts);
		this.#here = all.subarray(length);
		return all.subarray(0, length);
	}
}
