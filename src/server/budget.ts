import type { Actor } from './actor.ts';

/** What one seat may ask in a while: far more than a child with two fingers, far less than a program. */
export type Budget = {
	/** Counts one more; seconds to wait when it is too much, else 0. */
	take: (seat: string) => number;
};

export type Allowance = { atOnce: number; perSecond: number };

export const commandAllowance: Allowance = { atOnce: 200, perSecond: 20 };

type Purse = { left: number; at: number };

/** How many seats are remembered before those with a full purse are forgotten. */
const mostSeats = 5_000;

/** Whose purse it is: a tablet's own, whichever child sits at it. */
export const purseOf = ({ organisation, person, device }: Pick<Actor, 'organisation' | 'person' | 'device'>): string =>
	`${organisation} ${device ?? person}`;

/** A purse for each seat, which fills by itself. `now` in ms since 1970. */
export const openBudget = (now: () => number, { atOnce, perSecond }: Allowance = commandAllowance): Budget => {
	const purses = new Map<string, Purse>();
	const leftIn = ({ left, at }: Purse) => Math.min(atOnce, left + ((now() - at) / 1000) * perSecond);
	const tidy = () => {
		for (const [seat, purse] of purses) if (leftIn(purse) >= atOnce) purses.delete(seat);
	};
	return {
		take(seat) {
			const left = leftIn(purses.get(seat) ?? { left: atOnce, at: now() });
			if (left < 1) return Math.ceil((1 - left) / perSecond);
			purses.set(seat, { left: left - 1, at: now() });
			if (purses.size > mostSeats) tidy();
			return 0;
		}
	};
};
