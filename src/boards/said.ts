import type { BoardEvent } from './events.ts';

/** Which note an event puts words on. Those of last year were said by whoever said them then, and carry no name. */
export const saidOnBoard = (event: BoardEvent): { about: string; isCarried?: true } | undefined => {
	if (event.type === 'note-added' || event.type === 'note-edited') return { about: event.note };
	return event.type === 'note-carried' ? { about: event.note, isCarried: true } : undefined;
};
