import { getContext, setContext } from 'svelte';
import type { TeamCommand } from './commands.ts';
import type { Team } from './team-state.ts';

/** What the parts beside the board of a team know: each is read anew when it changes. */
export type AtTeam = {
	readonly team: Team;
	readonly group: string;
	readonly mayWrite: boolean;
	/** what hangs in the lerarenkamer */
	readonly staffRoomHref: string;
	readonly send: (command: TeamCommand) => void;
};

const key = Symbol('at team');

export const setAtTeam = (at: () => AtTeam | undefined): void => void setContext(key, at);
export const useAtTeam = (): AtTeam => {
	const at = getContext<() => AtTeam | undefined>(key)();
	if (!at) throw new Error('a part of a team without its page');
	return at;
};
