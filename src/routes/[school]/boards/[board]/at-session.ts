import { getContext, setContext } from 'svelte';
import type { AsideCommand } from '#sessions/aside/commands.ts';
import type { Aside } from '#sessions/aside/aside-state.ts';
import type { FacesCommand } from '#sessions/faces/commands.ts';
import type { Face } from '#sessions/faces.ts';
import type { Phase } from '#sessions/phases.ts';
import type { Connection } from '#ui/connection.ts';
import type { Me, Send } from '#sessions/screen.ts';
import type { Person } from '#schools/classmates.ts';
import type { Session, Sessions } from '#sessions/session-state.ts';

/** What the parts of a session around a board know: each is read anew when it changes. */
export type AtSession = {
	readonly session: Session | null;
	readonly sessions: Sessions;
	readonly aside: Aside | undefined;
	readonly revealed: Readonly<Record<string, Face>> | null;
	readonly people: readonly Person[];
	readonly me: Me;
	readonly group: { name: string; grades: readonly number[] };
	/** the server's time, in ms since 1970 */
	readonly now: number;
	readonly connection: Connection;
	/** how many notes hang in each area */
	readonly counts: Partial<Record<Phase, number>>;
	readonly joinAddress: string | undefined;
	/** a tablet that came in by the door */
	readonly joined: boolean;
	readonly leaderAway: boolean;
	readonly send: Send;
	readonly choose: (command: FacesCommand) => void;
	readonly tell: (command: AsideCommand) => void;
};

const key = Symbol('at session');

/** `at` is asked when a part is made: the parts come after the page. */
export const setAtSession = (at: () => AtSession | undefined): void => void setContext(key, at);
export const useAtSession = (): AtSession => {
	const at = getContext<() => AtSession | undefined>(key)();
	if (!at) throw new Error('a part of a session without its page');
	return at;
};
