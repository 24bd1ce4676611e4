import { limits } from '#schools/limits.ts';
import { tidyCode } from '#schools/names.ts';

/**
 * What a location is called for good: the BRIN with its two digits, where a file gives one or gives both; else what the
 * file itself calls it, if that lasts and is no longer than a code may be.
 */
export const locationCode = (key: string | undefined, written = '', brin: string | undefined): string | undefined => {
	const [whole] = [written, key ?? ''].flatMap((text) => /^\d{2}[A-Z]{2}\d{2}$/.exec(text.trim().toUpperCase()) ?? []);
	if (whole) return whole;
	if (brin !== undefined && key !== undefined && /^\d{2}$/.test(key)) return `${brin}${key}`;
	const code = tidyCode(key ?? null);
	return code !== null && code.length <= limits.code ? code : undefined;
};

/** A school's number, and that of one of its locations, which some write behind it. `00` is the school itself. */
export const brinFrom = (written = '', ofLocation = ''): { brin: string | undefined; location: string | undefined } => {
	const [, brin, behind] = /^(\d{2}[A-Z]{2})(\d{2})?$/.exec(written.trim().toUpperCase()) ?? [];
	const location = /^\d{2}$/.test(ofLocation.trim()) ? ofLocation.trim() : behind;
	return { brin, location: location === '00' ? undefined : location };
};
