import type { Person } from '#schools/classmates.ts';
import { useExtra } from '#ui/extra.ts';
import type { Arena } from './arena-state.ts';
import type { ArenaCommand } from './commands.ts';
import type { LineKind, Pad } from './pad/pad-rules.ts';
import type { RingCommand } from './ring/commands.ts';
import type { Ring } from './ring/ring-state.ts';

/** A class of the school: its board, and the stream of what it is asked. */
export type SchoolClass = { id: string; name: string; board: string; pulses: string };

/** What the parts of an arena know and can do: each is read anew when it changes. */
export type AtArena = {
	readonly arena: Arena;
	readonly ring: Ring;
	readonly pad: Pad;
	/** the server's time, ms since 1970 */
	readonly now: number;
	readonly person: string;
	/** leads it: as its moderator, or who helps the school */
	readonly leads: boolean;
	readonly isMember: boolean;
	/** draws, as the ib'er */
	readonly mayDraw: boolean;
	readonly people: readonly Person[];
	readonly classes: readonly SchoolClass[];
	/** the board of the team */
	readonly team: { group: string; board: string };
	readonly nameOfPupil: (pupil: string) => string;
	readonly nameOfGroup: (group: string) => string;
	readonly send: (command: ArenaCommand) => void;
	readonly sendToRing: (command: RingCommand) => void;
	readonly write: (kind: LineKind, words: string, line?: string) => void;
	readonly give: (line: string) => void;
	readonly rank: (idea: string, feasible: number, noticed: number) => void;
	readonly screenHref: string;
	/** where the form that draws is sent */
	readonly drawAction: string;
	/** and that of who is not in the outer ring */
	readonly awayAction: string;
};

export const useAtArena = (): AtArena => useExtra<AtArena>('arena');
