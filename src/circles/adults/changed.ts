import type { Adults } from './adults-state.ts';
import type { AdultsEvent } from './events.ts';

type Noted = Extract<AdultsEvent, { type: 'agreement-noted' }>;

/** An earlier agreement as it stands now. */
export const noted = (adults: Adults, { agreement, what }: Noted): Adults => ({
	...adults,
	earlier: adults.earlier.map((one) => {
		if (one.id !== agreement) return one;
		return what === 'told' ? { ...one, told: true } : { ...one, state: what };
	})
});

/** Without a child: what it wants, what it needs, and what was agreed about it. */
export const withoutChild = (adults: Adults, child: string): Adults => ({
	...adults,
	children: adults.children.filter((one) => one !== child),
	childGoals: adults.childGoals.filter((goal) => goal.child !== child),
	needs: adults.needs.filter((need) => need.child !== child),
	earlier: adults.earlier.filter(({ about }) => about !== child),
	agreements: adults.agreements.filter(({ about }) => about !== child)
});

/** Without a guest, and without their goals of home. That an agreement names them stays: it is an id. */
export const withoutGuest = (adults: Adults, guest: string): Adults => ({
	...adults,
	guests: adults.guests.filter((one) => one !== guest),
	came: adults.came.filter((one) => one !== guest),
	homeGoals: adults.homeGoals.filter(({ guardian }) => guardian !== guest)
});
