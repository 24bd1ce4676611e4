import type { Desk } from '#client/desk.svelte.ts';
import type { SeatRoom } from './place.ts';

/** What every seat in the room is given: what the page found, its half of the pipe once it is there, and the time. */
export type AtSeat = {
	room: SeatRoom;
	desk: Desk | undefined;
	/** the server's time, in ms since 1970 */
	now: number;
	/** a part is followed from here on: now there is something to hear */
	onfollowing: () => void;
	/** a part is over for this seat: what comes next is asked anew */
	onclosed: () => void;
	/** someone came whom this screen does not know by name yet */
	onunknown: () => void;
};
