import { guestIn, type Circle, type Meeting } from '#circles/circle-state.ts';
import { canSayHere, groundOf, type Ground, type NoGround } from '#circles/ground.ts';
import type { Day } from '#kernel/time.ts';

/** Why someone stays outside: there is no ground, or they were asked for the other part only. */
export type KeptOut = NoGround | 'not-for-this-part';
export type AtTheDoor = {
	guest: string;
	/** waits with a device of their own */
	waits: boolean;
	/** they said they would come */
	expected: boolean;
	ground: Ground;
	/** nothing, where they may come in */
	why: KeptOut | undefined;
};

/**
 * Everyone who is invited to this board, and how each stands before a part of a meeting today: who was expected or waits
 * first, in the order in which they were asked.
 */
export const guestsBefore = (
	part: 'first' | 'second',
	circle: Circle,
	{ coming }: Meeting,
	waiting: readonly string[],
	today: Day
): AtTheDoor[] =>
	circle.guests
		.map(({ id }) => atTheDoor(part, circle, id, coming, waiting, today))
		.toSorted((one, other) => Number(isHere(other)) - Number(isHere(one)));

/** Expected, or at the door. */
export const isHere = ({ waits, expected }: AtTheDoor): boolean => waits || expected;

/** Of these, those who may come in: who lost their ground meanwhile is in no list. */
export const mayEnter = (guests: readonly AtTheDoor[], ticked: readonly string[]): string[] =>
	guests.filter(({ guest, why }) => !why && ticked.includes(guest)).map(({ guest }) => guest);

/**
 * Which guardians in the room can still say yes to a guest who stands before this part: of who was asked for the other
 * part only nothing is asked here.
 */
export const sayHere = (
	part: 'first' | 'second',
	circle: Circle,
	guest: string,
	inTheRoom: readonly string[],
	today: Day
): string[] => {
	const asked = guestIn(circle, guest)?.part;
	return asked === 'both' || asked === part ? canSayHere(circle, guest, inTheRoom, today) : [];
};

const atTheDoor = (
	part: 'first' | 'second',
	circle: Circle,
	id: string,
	coming: readonly string[],
	waiting: readonly string[],
	today: Day
): AtTheDoor => {
	const ground = groundOf(circle, id, today);
	const asked = guestIn(circle, id)?.part;
	const isAsked = asked === 'both' || asked === part;
	const why = ground.enters ? (isAsked ? undefined : 'not-for-this-part') : ground.why;
	return { guest: id, waits: waiting.includes(id), expected: coming.includes(id), ground, why };
};
