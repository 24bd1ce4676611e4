import type { SessionsCommand } from './commands.ts';
import type { FacesCommand } from './faces/commands.ts';
import type { Session } from './session-state.ts';

/** Who sits at this screen. `screen`: the digibord. */
export type Me = { person: string; role: 'pupil' | 'teacher' | 'screen' | 'member' | 'coordinator' };

export type Send = (command: SessionsCommand) => void;
export type Choose = (command: FacesCommand) => void;

/** Whether this screen may lead: the digibord and the teacher always, a child when it is its turn. */
export const mayLead = (session: Pick<Session, 'shared'>, me: Me): boolean =>
	me.role === 'screen' || me.role === 'teacher' || session.shared.leads.includes(me.person);
