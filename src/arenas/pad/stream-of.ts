/**
 * The stream of one listener's pad in one arena: the digits of both mixed, so that who has neither cannot name it, and
 * marked as a version 8 (RFC 9562).
 */
export const padOf = (arena: string, person: string): string => {
	const digits = [...arena].map((digit, at) =>
		digit === '-' ? '-' : (Number.parseInt(digit, 16) ^ Number.parseInt(person[at] ?? '0', 16)).toString(16)
	);
	digits[14] = '8';
	digits[19] = ((Number.parseInt(digits[19] ?? '0', 16) & 0x3) | 0x8).toString(16);
	return digits.join('');
};
