/**
 * How much fits. Names in characters as for everyone of a school; `safe`: one short sentence. A phone number has 6 to 15
 * digits (E.164). Twelve children and eight guardians are more than any household had; 2,000 households, than any school.
 */
export const limits = {
	given: 64,
	family: 120,
	safe: 200,
	phoneDigits: { fewest: 6, most: 15 },
	children: 12,
	guardians: 8,
	households: 2_000
} as const;
