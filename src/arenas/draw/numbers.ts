/**
 * Numbers between 0 and 1 that follow from a seed alone, the same on every machine: a Weyl sequence, each step of it
 * mixed by two multiplications of 32 bits.
 */
export const numbersFrom = (seed: number): (() => number) => {
	let at = seed >>> 0;
	return () => {
		at = (at + 0x9e3779b9) >>> 0;
		const once = Math.imul(at ^ (at >>> 16), 0x21f0aaad);
		const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
		return ((twice ^ (twice >>> 15)) >>> 0) / 2 ** 32;
	};
};

/** These, in an order that follows from the numbers. */
export const shuffled = <T>(all: readonly T[], next: () => number): T[] =>
	all
		.map((one) => ({ one, at: next() }))
		.toSorted((a, b) => a.at - b.at)
		.map(({ one }) => one);
