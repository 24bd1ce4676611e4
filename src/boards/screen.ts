import type { Component } from 'svelte';
import type { Area } from './note.ts';
import type { BoardRefusal } from './refusals.ts';
import type { BoardCommand } from './commands.ts';

/** Who sits at this screen. `screen`: the digibord. */
export type Me = {
	person: string;
	role: 'pupil' | 'teacher' | 'screen' | 'member' | 'coordinator';
	mayWrite: boolean;
	mayTakeDown: boolean;
};

/** What a bordsessie puts around the board and into it; the board knows nothing else of it. */
export type Around = {
	/** the area that is the room now; `null`: the room is no area, and `own` fills the board */
	room: Area | null;
	Head: Component<{ onblank: () => void }>;
	Own: Component;
	/** what the leader says now, beside the name of the room */
	Line: Component;
	Foot: Component;
	Next: Component;
};

/** A command the wall said no to. It is shown once, with the person's own words. `code` may be one of the wall's own. */
export type RefusedCommand = { id: string; command: BoardCommand; code: BoardRefusal | (string & {}) };

export type Send = (command: BoardCommand) => void;
