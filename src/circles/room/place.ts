import type { Snapshot } from '#kernel/envelope.ts';
import type { Adults } from '../adults/adults-state.ts';
import type { Names } from '../names.ts';
import type { Sitter, Together } from '../together/together-state.ts';

/** Who looks at this screen, and as what: a keeper, or whoever sits at a seat. */
export type Me = {
	person: string;
	role: 'keeper' | 'pupil' | 'guest' | 'screen';
	sits: Sitter | { kind: 'keeper'; id: string };
};

/** All of a meeting, both parts. */
export type Whole = { begunAt: number; minutes: number };

/** The room as one seat hears it. Without either part the door is closed, and there is nothing to see. */
export type SeatRoom = {
	organisation: string;
	me: Me;
	names: Names;
	/** who keeps the board */
	keepers: readonly string[];
	/** of the room's screen: when the whole meeting began, in ms since 1970, and how long it takes, in minutes */
	whole: Whole | null;
	together: Snapshot<Together> | null;
	adults: Snapshot<Adults> | null;
};
