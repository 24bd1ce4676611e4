import type { Circle } from './circle-state.ts';
import type { CircleCommand } from './commands.ts';
import { isKnown } from './guests.ts';

/**
 * What to ask of a family's board when a child, a guest or an ib'er is erased. Words that a keeper wrote down are the
 * family's, and stay when the keeper goes.
 */
export const circleForgets = (circle: Circle, person: string): CircleCommand[] => {
	const { children, keepers } = circle;
	if (children.some(({ id }) => id === person))
		return [children.length === 1 ? { type: 'erase-circle' } : { type: 'take-child-out', child: person }];
	return [
		...(keepers.includes(person) && keepers.length > 1 ? [{ type: 'leave-circle', keeper: person } as const] : []),
		...(isKnown(circle, person) ? [{ type: 'forget-guest', guest: person } as const] : [])
	];
};
