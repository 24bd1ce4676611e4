/** The audience of a family's board: its keepers and nobody else of the school. */
export const circleAudience = (circle: string): string => `circle:${circle}`;

/** The audience of part one of a meeting: the keepers, and every seat in the room. */
export const togetherAudience = (meeting: string): string => `together:${meeting}`;

/** The audience of part two: the keepers, and the seats that were ticked after the door. */
export const adultsAudience = (meeting: string): string => `adults:${meeting}`;

/** What a guardian's own phone stands in: it hears nothing, and may answer who comes. No stream is for it. */
export const guestOfAudience = (circle: string): string => `guest-of:${circle}`;

/** What a guest from elsewhere stands in while they say that an action of theirs is done. Nobody hears it. */
export const doesForAudience = (circle: string): string => `does-for:${circle}`;
