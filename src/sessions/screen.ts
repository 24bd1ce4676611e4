import type { SessionsCommand } from './commands.ts';
import type { FacesCommand } from './faces/commands.ts';
import type { Session } from './session-state.ts';

/** Someone of this class as a screen knows them; the name is already unique here, such as "Sem B." */
export type Person = { id: string; name: string; role: 'pupil' | 'teacher' | 'screen' };

/** Who sits at this screen. `screen`: the digibord. */
export type Me = { person: string; role: 'pupil' | 'teacher' | 'screen' | 'coordinator' };

/** As the status of the board says it. */
export type Connection = { state: 'opening' | 'live' | 'polling' | 'away'; waiting: number; saved: boolean };

export type Send = (command: SessionsCommand) => void;
export type Choose = (command: FacesCommand) => void;

/** Whether this screen may lead: the digibord and the teacher always, a child when it is its turn. */
export const mayLead = (session: Pick<Session, 'shared'>, me: Me): boolean =>
	me.role === 'screen' || me.role === 'teacher' || session.shared.leads.includes(me.person);

/** The names of these people, in this order; who is no longer of the class is left out. */
export const namesOf = (people: readonly Person[], ids: readonly string[]): string[] =>
	ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? []);

export const peopleOf = (people: readonly Person[], ids: readonly string[]): Person[] =>
	ids.flatMap((id) => people.find((person) => person.id === id) ?? []);
