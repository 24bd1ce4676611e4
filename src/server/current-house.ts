import type { ExampleSeats } from './example-seats.ts';
import type { Guesses } from './guesses.ts';
import type { House } from './house.ts';
import type { Identity } from './identity/identity.ts';
import type { WhoAsks } from './who-asks.ts';

/** What pages reach of the running Kring. */
export type Reach = {
	house: House;
	seats: ExampleSeats;
	whoAsks: WhoAsks;
	identity: Identity;
	guesses: Guesses;
	/** People reach us over https, so a cookie may say that it is for https only. */
	isSecure: boolean;
	/** the address for others in the classroom, if it is open to them */
	elsewhere: string | undefined;
};

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
