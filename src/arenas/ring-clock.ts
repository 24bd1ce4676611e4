import type { RingClock } from './arena-state.ts';
import { limits } from './limits.ts';

/** What is left of the twenty minutes at a moment of the server (ms since 1970): whole seconds, and a share from 1 to 0. */
export const ringLeft = (
	{ startedAt, heldMs, pausedAt }: RingClock,
	now: number
): { seconds: number; share: number } => {
	// a screen that is a moment behind the server does not show more than there is
	const left = Math.min(limits.ring, limits.ring - ((pausedAt ?? now) - startedAt - heldMs));
	return { seconds: Math.ceil(left / 1000), share: Math.max(0, left / limits.ring) };
};
