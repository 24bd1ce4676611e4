/** How long to wait before the next try, in ms: from half a second to eight, spread so that a class does not return as one. */
export const backoff = (tries: number, random: () => number = Math.random): number =>
	Math.min(8_000, 500 * 2 ** tries) * (0.5 + random() / 2);
