import { clockOf, type Running } from '../clock.ts';

/** How long the screen in the room goes on showing the board while the ib’er’s device says nothing, in ms. */
const patience = 60_000;

/** Since when the ib’er’s device has been gone (ms since 1970), as it was and as it is told now. */
export const since = (before: number | undefined, away: boolean, now: number): number | undefined =>
	away ? (before ?? now) : undefined;

/**
 * Whether the screen shows nothing more of the family until the ib’er is back. Never while a phase runs, so that no child
 * stands in front of a screen that goes out; once its time is up, or a child said stop, nothing holds it back.
 */
export const isTooLongAway = (gone: number | undefined, part: Running, now: number): boolean =>
	gone !== undefined && now - gone >= patience && !runs(part, now);

const runs = (part: Running, now: number): boolean => !part.stop && clockOf(part, now).seconds > 0;
