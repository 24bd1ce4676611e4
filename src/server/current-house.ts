import type { ExampleSeats } from './example-seats.ts';
import type { House } from './house.ts';

/** What pages reach of the running Kring. */
export type Reach = { house: House; seats: ExampleSeats };

/**
 * Pages are built into a bundle of their own while the house runs from source, in one process:
 * they find each other by this one name, so that there is one house and not two.
 */
const name = Symbol.for('kring.reach');
const shared = globalThis as { [name]?: Reach };

export const openToPages = (reach: Reach): void => {
	shared[name] = reach;
};

export const reach = (): Reach => {
	const found = shared[name];
	if (!found) throw new Error('no house is open');
	return found;
};
