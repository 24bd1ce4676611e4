import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { Link } from '#audit/chain.ts';
import type { Tx } from './db.ts';

/** Keys of confidential streams (K13): each stream its own, kept wrapped in a schema that no data backup contains. */
export type Keys = {
	/** Makes, wraps and stores a key for a new stream. */
	make: (tx: Tx, organisation: string, stream: string) => Promise<Buffer>;
	/** The stream's key, or nothing once it has been destroyed. */
	of: (tx: Tx, organisation: string, stream: string) => Promise<Buffer | undefined>;
	/** From here on the stream's words are unreadable everywhere. */
	destroy: (tx: Tx, organisation: string, stream: string) => Promise<void>;
	/** Tells whether two requests are the same without telling what they say. Open streams share the house's key. */
	fingerprint: (key: Buffer | undefined, text: string) => Buffer;
	/** Ties a row of the audit to the one before it. */
	link: Link;
};

export const keysFrom = (secret: string): Keys => {
	const wrapping = Buffer.from(hkdfSync('sha256', secret, '', 'kring wraps stream keys', 32));
	// a key made once: from bytes, node would make it anew for every command
	const house = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'kring fingerprints', 32)));
	const chain = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'kring chains its audit', 32)));
	return {
		async make(tx, organisation, stream) {
			const key = randomBytes(32);
			const wrapped = encrypt(wrapping, key, `${organisation}/${stream}`);
			await tx.query('insert into keys.stream_keys (organisation, stream, wrapped) values ($1, $2, $3)', [
				organisation,
				stream,
				wrapped
			]);
			return key;
		},
		async of(tx, organisation, stream) {
			const { rows } = await tx.query<{ wrapped: Buffer }>(
				'select wrapped from keys.stream_keys where organisation = $1 and stream = $2',
				[organisation, stream]
			);
			return rows[0] && decrypt(wrapping, rows[0].wrapped, `${organisation}/${stream}`);
		},
		async destroy(tx, organisation, stream) {
			await tx.query('delete from keys.stream_keys where organisation = $1 and stream = $2', [organisation, stream]);
		},
		fingerprint: (key, text) =>
			createHmac('sha256', key ?? house)
				.update(text)
				.digest()
				.subarray(0, 16),
		link: (previous, text) => createHmac('sha256', chain).update(previous).update(text).digest().subarray(0, 16)
	};
};

/** A body as it lies in the log: plain JSON, or sealed under the stream's key and bound to its place. */
export const seal = (key: Buffer | undefined, text: string, place: string): string =>
	key ? encrypt(key, padded(Buffer.from(text)), place).toString('base64') : text;

/** Spaces up to a whole number of blocks: the length of what is sealed tells little of what it says. */
const block = 128;
const padded = (text: Buffer): Buffer =>
	Buffer.concat([text, Buffer.alloc(Math.ceil(text.length / block) * block - text.length, ' ')]);

export const unseal = (key: Buffer | undefined, body: string, place: string): string =>
	key ? decrypt(key, Buffer.from(body, 'base64'), place).toString().trimEnd() : body;

/** An event is a JSON object; base64 has no brace. */
export const isSealed = (body: string): boolean => !body.startsWith('{');

const encrypt = (key: Buffer, plain: Buffer, place: string): Buffer => {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
	return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

const decrypt = (key: Buffer, sealed: Buffer, place: string): Buffer => {
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(place));
	decipher.setAuthTag(sealed.subarray(-16));
	return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
};
