import type { Adults } from './adults-state.ts';
import type { Asked } from './commands.ts';
import type { AdultsDecision } from './events.ts';

/** Each child, goal, agreement and guest in an event of its own, so that one can be emptied without the others. */
export const openAdults = (command: Asked<'open-adults'>): AdultsDecision => {
	const { meeting, circle, plan, children, guests, homeGoals, childGoals, agreements } = command;
	return [
		{ type: 'adults-opened', meeting, circle, plan },
		...children.map((child) => ({ type: 'child-spoken-of' as const, child })),
		...childGoals.map((goal) => ({ type: 'child-goal-brought' as const, ...goal })),
		...homeGoals.map(({ id, guardian, words }) => ({
			type: 'home-goal-brought' as const,
			goal: id,
			guardian,
			words
		})),
		...agreements.map((agreement) => ({ type: 'agreement-brought' as const, ...agreement })),
		...guests.map((guest) => ({ type: 'guest-came' as const, guest }))
	];
};

/** The family's board ticked them, and knows on which ground. */
export const expectGuest = ({ guests }: Adults, { guest }: Asked<'expect-guest'>): AdultsDecision =>
	guests.includes(guest) ? [] : [{ type: 'guest-came', guest }];

export const letGuestGo = ({ guests }: Adults, { guest }: Asked<'let-guest-go'>): AdultsDecision =>
	guests.includes(guest) ? [{ type: 'guest-gone', guest }] : [];
