import { createHash } from 'node:crypto';

/** Always the same id for the same name: a UUIDv8 (RFC 9562) of its SHA-256, so that planting twice plants one school. */
export const stableId = (name: string): string => {
	const bytes = createHash('sha256').update(`kring example: ${name}`).digest().subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
