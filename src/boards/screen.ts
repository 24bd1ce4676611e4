import type { Component } from 'svelte';
import type { Area } from './note.ts';
import type { BoardRefusal } from './refusals.ts';
import type { BoardCommand } from './commands.ts';

/** Someone of this class as a screen knows them; the name is already unique here, such as "Sem B." */
export type Person = { id: string; name: string; role: 'pupil' | 'teacher' | 'screen' };

/** Who sits at this screen. `screen`: the digibord. */
export type Me = {
	person: string;
	role: 'pupil' | 'teacher' | 'screen' | 'coordinator';
	mayWrite: boolean;
	mayTakeDown: boolean;
};

export type Connection = { state: 'opening' | 'live' | 'polling' | 'away'; waiting: number; saved: boolean };

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

export const nameOf = (people: readonly Person[], id: string | null): string | undefined =>
	people.find((person) => person.id === id)?.name;

/** Those who can do, help or lead: everyone but the screens. */
export const namedPeople = (people: readonly Person[]): Person[] => people.filter(({ role }) => role !== 'screen');
