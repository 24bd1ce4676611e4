import type { Due, Reaction } from '#kernel/capability.ts';
import type { Decider } from '#kernel/decider.ts';
import type { RosterCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { RosterEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { RosterStreamRefusal } from './refusals.ts';
import { noRosters, type Rosters } from './rosters-state.ts';

/** Which files of people and groups a school read, and what became of them. One stream per organisation. */
export const rosters: Decider<Rosters, RosterCommand, RosterEvent, RosterStreamRefusal> = {
	initial: noRosters,
	decide,
	evolve
};

/** What a roster changes, the school does itself, in the same transaction; the names come along with the command (K14). */
export const rosterReactions = (_event: RosterEvent, _after: unknown, cause: RosterCommand): Reaction[] => {
	if (cause.type !== 'apply-roster' && cause.type !== 'undo-roster') return [];
	const { school, commands, seen } = cause;
	// a file may tell nothing new but how it calls someone
	return commands.length > 0
		? [{ kind: 'school', stream: school, command: { type: 'do-all', commands, seen } as Reaction['command'] }]
		: [];
};

/** What was read is forgotten after an hour, and how to undo after thirty days. */
export const rosterDue = ({ readings, applied }: Rosters): Due<RosterCommand> | undefined => {
	const ends = [
		...Object.values(readings).map(({ until }) => until),
		...Object.values(applied).flatMap(({ until }) => until ?? [])
	];
	return ends.length > 0 ? { at: Math.min(...ends), command: { type: 'forget-what-is-over' } } : undefined;
};
