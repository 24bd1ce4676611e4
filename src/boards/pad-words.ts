import type { Say } from '#ui/say.ts';

/** What the pad to draw on and its buttons are called on a board. */
export const padWords = (say: Say) => ({
	drawing: say('board.drawing'),
	full: say('board.paper-is-full'),
	back: say('board.put-drawing-back'),
	last: say('board.wipe-last'),
	all: say('board.wipe-all')
});
