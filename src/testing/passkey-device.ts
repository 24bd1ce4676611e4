import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { MadePasskey, ShownPasskey } from '#server/identity/passkey-response.ts';

/** What a page is asked to pass on: the parts of the options that a device looks at. */
type Options = { challenge?: unknown };

/** Whether the device asked for a finger, a face or a code; and for which page it believes to be asked. */
export type How = { verified?: boolean; origin?: string };

/** A device that keeps one passkey, as the standard says (WebAuthn level 3, ES256, no attestation). */
export const passkeyDevice = (origin: string) => {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const id = randomBytes(16);
	let counter = 0;
	const around = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' as const };

	const clientData = (type: string, { challenge }: Options, at: string) =>
		Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
	const authData = ({ verified = true, origin: at = origin }: How, more = Buffer.alloc(0)) => {
		const flags = 0x01 | (verified ? 0x04 : 0) | (more.length > 0 ? 0x40 : 0);
		const count = Buffer.alloc(4);
		count.writeUInt32BE(++counter);
		return Buffer.concat([sha256(new URL(at).hostname), Buffer.from([flags]), count, more]);
	};

	return {
		make: (options: Options, how: How = {}): MadePasskey => {
			const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
			// COSE: {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
			const coordinate = (value: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(value, 'base64url')]);
			const key = Buffer.concat([
				Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]),
				coordinate(x),
				Buffer.from([0x22]),
				coordinate(y)
			]);
			const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
			const data = authData(how, attested);
			// CBOR: {fmt: "none", attStmt: {}, authData: bytes}
			const attestation = Buffer.concat([
				Buffer.from([0xa3]),
				...['fmt', 'none', 'attStmt'].map(asText),
				Buffer.from([0xa0]),
				asText('authData'),
				Buffer.from([0x59, data.length >> 8, data.length & 0xff]),
				data
			]);
			return {
				...around,
				clientExtensionResults: {},
				response: {
					clientDataJSON: clientData('webauthn.create', options, how.origin ?? origin).toString('base64url'),
					attestationObject: attestation.toString('base64url'),
					transports: ['internal']
				}
			};
		},
		show: (options: Options, how: How = {}): ShownPasskey => {
			const said = clientData('webauthn.get', options, how.origin ?? origin);
			const data = authData(how);
			const signature = sign('sha256', Buffer.concat([data, sha256(said)]), privateKey);
			return {
				...around,
				clientExtensionResults: {},
				response: {
					clientDataJSON: said.toString('base64url'),
					authenticatorData: data.toString('base64url'),
					signature: signature.toString('base64url')
				}
			};
		}
	};
};

const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();
const asText = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
