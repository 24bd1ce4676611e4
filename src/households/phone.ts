import { limits } from './limits.ts';

/** A phone number as it can be kept and read out, or undefined: digits, with the signs that people write between them. */
export const phoneFrom = (text: string): string | undefined => {
	const number = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
	const digits = number.replace(/\D/g, '').length;
	const { fewest, most } = limits.phoneDigits;
	return /^\+?[\d ()/.-]+$/.test(number) && digits >= fewest && digits <= most ? number : undefined;
};
