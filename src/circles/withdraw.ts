import type { CircleEvent } from './events.ts';

type Withdraws = ((earlier: CircleEvent) => boolean) | 'everything' | undefined;

/**
 * A child that is taken out takes with it all that was said about it, and who is forgotten all they said and why they came
 * (K4). A board that is erased leaves nothing (K13).
 */
export const withdraws = (event: CircleEvent): Withdraws => {
	if (event.type === 'circle-erased') return 'everything';
	if (event.type === 'child-taken-out')
		return (earlier) =>
			('child' in earlier && earlier.child === event.child && earlier.type !== 'child-taken-out') ||
			(earlier.type === 'agreement-kept' && earlier.about === event.child);
	if (event.type === 'guest-forgotten')
		return (earlier) =>
			('guest' in earlier && earlier.guest === event.guest && earlier.type !== 'guest-forgotten') ||
			('guardian' in earlier && earlier.guardian === event.guest);
	return undefined;
};
