import type { Found } from '../found.ts';
import { isRefused, type Refused } from '../refusals.ts';
import { readRoster } from './read-roster.ts';

/** For tests: a school day in the middle of the year of the samples. */
export const aDay = '2026-11-23';

export const bytesOf = (file: string | Uint8Array): Uint8Array =>
	typeof file === 'string' ? new TextEncoder().encode(file) : file;

export const readSample = (...files: (string | Uint8Array)[]): Promise<Found | Refused> =>
	readRoster(files.map(bytesOf), aDay);

/** What was found; a refusal fails the test. */
export const foundIn = async (...files: (string | Uint8Array)[]): Promise<Found> => {
	const found = await readSample(...files);
	if (isRefused(found)) throw new Error(`refused: ${JSON.stringify(found)}`);
	return found;
};
