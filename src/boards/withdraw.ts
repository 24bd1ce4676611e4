import type { BoardEvent } from './events.ts';

/**
 * A note taken down takes with it all that was ever written about it (K4).
 * What stays says nothing of its words: that it was taken down, and ids in a turned year.
 */
export const withdraws = (event: BoardEvent): ((earlier: BoardEvent) => boolean) | undefined =>
	event.type === 'note-taken-down'
		? (earlier) => 'note' in earlier && earlier.note === event.note && earlier.type !== 'note-taken-down'
		: undefined;
