/**
 * A place is text that sorts: four digits in base 36, then a fraction that leaves room between any two.
 * It stands in the event, so no note's place depends on another note still being known (K4).
 */
const base = 36;
const width = 4;
const first = 'i000';

type Placed = { id: string; place: string };

export const byPlace = (one: Placed, other: Placed): number => {
	if (one.place !== other.place) return one.place < other.place ? -1 : 1;
	return one.id < other.id ? -1 : 1;
};

/** After all others. */
export const lastPlace = (others: readonly Placed[]): string => {
	const last = others.at(-1);
	return last ? whole(last.place, 1) : first;
};

/** Just before the note that hangs at `place`. */
export const placeBefore = (others: readonly Placed[], place: string): string => {
	const earlier = others.findLast((other) => other.place < place);
	return earlier ? placeBetween(earlier.place, place) : whole(place, -1);
};

/** This place, or if another note has taken it, just after that one. */
export const freePlace = (others: readonly Placed[], place: string): string => {
	if (!others.some((other) => other.place === place)) return place;
	const later = others.find((other) => other.place > place);
	return later ? placeBetween(place, later.place) : whole(place, 1);
};

/** The next whole place up or down; past the last one it goes on in fractions, before the first there is none. */
const whole = (place: string, step: 1 | -1): string => {
	const next = Number.parseInt(place.slice(0, width).padEnd(width, '0'), base) + step;
	if (next >= base ** width) return place + half;
	return Math.max(next, 0).toString(base).padStart(width, '0');
};

const digit = (place: string, index: number): number => Number.parseInt(place[index] ?? '0', base);

/**
 * A place strictly between two; `low` comes before `high`. Never shorter than four digits: as text `i01` comes before
 * `i010`, as digits they are the same, and nothing lies between what is the same.
 */
const placeBetween = (low: string, high: string): string => {
	let place = '';
	let belowHigh = false;
	for (let index = 0; index <= Math.max(low.length, high.length, width); index++) {
		const from = digit(low, index);
		const to: number = belowHigh ? base : digit(high, index);
		const middle = Math.floor((from + to) / 2);
		if (middle > from) return (place + middle.toString(base)).padEnd(width, '0');
		place += from.toString(base);
		belowHigh ||= from < to;
	}
	return place + half;
};

/** Halfway within one digit: where nothing lies between, a note hangs right after `low`. */
const half = (base / 2).toString(base);
