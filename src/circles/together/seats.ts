import { refuse } from '#kernel/decider.ts';
import { limits } from '#circles/limits.ts';
import type { Asked } from './commands.ts';
import type { TogetherDecision } from './events.ts';
import type { Together } from './together-state.ts';

/** The family's board said who may come: it knows the grounds, and this part of a meeting never does. */
export const expectGuest = ({ guests }: Together, { guest }: Asked<'expect-guest'>): TogetherDecision =>
	guests.includes(guest) ? [] : [{ type: 'guest-expected', guest }];

export const letGuestGo = ({ guests }: Together, { guest }: Asked<'let-guest-go'>): TogetherDecision =>
	guests.includes(guest) ? [{ type: 'guest-gone', guest }] : [];

/** A child of this family, a guest who may be here, or the room's screen. A seat is whose it is. */
export const takeSeat = (together: Together, { seat, who }: Asked<'take-seat'>): TogetherDecision => {
	if (who.kind === 'child' && !together.children.includes(who.id)) return refuse('child-not-in-household');
	if (who.kind === 'guest' && !together.guests.includes(who.id)) return refuse('guest-has-no-ground');
	const sitter = together.seats[seat];
	if (sitter) return JSON.stringify(sitter) === JSON.stringify(who) ? [] : refuse('seat-is-taken');
	if (Object.keys(together.seats).length >= limits.seats) return refuse('room-is-full');
	return [{ type: 'seat-taken', seat, who }];
};

export const leaveSeat = ({ seats }: Together, { seat }: Asked<'leave-seat'>): TogetherDecision =>
	seats[seat] ? [{ type: 'seat-left', seat }] : [];
