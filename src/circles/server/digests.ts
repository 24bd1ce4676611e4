import { createHash, randomBytes, randomInt } from 'node:crypto';
import { placeCodeLength, placeLetters } from '#guests/place-code.ts';

/** 128 bits, as a link carries them. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** As a token is kept: who reads it can open nothing by it. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Eight letters, for a device without a camera. */
export const newPlaceCode = (): string =>
	Array.from({ length: placeCodeLength }, () => placeLetters.charAt(randomInt(placeLetters.length))).join('');

/** Six digits, as someone reads them out. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** As a code is kept: apart for each link. */
export const digestOfCode = (link: string, code: string): Buffer =>
	createHash('sha256').update(`${link} ${code}`).digest();
