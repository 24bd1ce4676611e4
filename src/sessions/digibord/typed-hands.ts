/** How many hands were typed with the number keys, and when (ms). */
export type TypedHands = { hands: number; at: number };

/** Digits that follow quickly belong together: a 1 and then a 2 is twelve. */
const togetherMs = 1500;

/** What counts after one more digit. No more hands than there are children. */
export const typeDigit = (before: TypedHands | null, digit: number, at: number, most: number): TypedHands => {
	const together = before && at - before.at <= togetherMs ? before.hands * 10 + digit : digit;
	return { hands: together <= most ? together : Math.min(digit, most), at };
};
