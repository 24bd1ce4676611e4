import type { Context } from '#kernel/decider.ts';
import { dayOf } from '#kernel/time.ts';
import { guestIn, type Circle } from './circle-state.ts';
import type { CircleEvent } from './events.ts';
import { groundOf } from './ground.ts';

/** Guests who could come in before, and after this cannot any more. Who is not invited any longer needs no telling. */
export const lostGround = (before: Circle, after: Circle, { at }: Context): CircleEvent[] => {
	// most of what is done on a board leaves guests and children as they are
	if (before.guests === after.guests && before.children === after.children) return [];
	const today = dayOf(at);
	return before.guests.flatMap(({ id }): CircleEvent[] => {
		if (!guestIn(after, id) || !groundOf(before, id, today).enters) return [];
		const ground = groundOf(after, id, today);
		return ground.enters ? [] : [{ type: 'guest-lost-ground', guest: id, why: ground.why }];
	});
};
