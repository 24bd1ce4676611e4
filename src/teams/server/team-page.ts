import type { Snapshot } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { snapshotsFor } from '#server/snapshots.ts';
import { teamStreamOf } from '../stream-of.ts';
import { noTeam, type Team } from '../team-state.ts';

/** What hangs beside the board of a team as a page starts with it: nothing yet, where nobody wrote anything. */
export const teamBeside = async (
	house: Pick<House, 'hearing' | 'look'>,
	actor: Actor,
	board: string
): Promise<Snapshot<Team>> => {
	const stream = teamStreamOf(board);
	const found = (await snapshotsFor(house, actor, [stream])).get(stream);
	// the edge: what the wall found under this name is of the kind that stands there
	return (
		(found as Snapshot<Team> | undefined) ?? { stream, kind: 'team', dataClass: 'open', version: -1, state: noTeam }
	);
};
