import { teamAudience } from '#schools/audiences.ts';
import type { Snapshot } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { snapshotsFor } from '#server/snapshots.ts';
import type { Arena } from '../arena-state.ts';

type Around = Pick<House, 'db' | 'hearing' | 'look'>;

/** The arenas of a team that this actor may hear, newest first. */
export const arenasOf = async (house: Around, actor: Actor, team: string): Promise<Snapshot<Arena>[]> => {
	const { organisation, person } = actor;
	const rows = await house.db.ask<{ id: string }>(
		{ organisation, person },
		{
			name: 'arenas-of',
			text: `select id from kring.streams where organisation = $1 and kind = 'arena' and audience = $2`,
			values: [organisation, teamAudience(team)]
		}
	);
	const found = await snapshotsFor(
		house,
		actor,
		rows.map(({ id }) => id)
	);
	// the edge: what the wall found under the name of an arena is one; one that was called off has nothing any more
	const arenas = rows.flatMap(({ id }) => {
		const arena = found.get(id) as Snapshot<Arena> | undefined;
		return arena?.state.opened ? [arena] : [];
	});
	return arenas.toSorted((one, other) => other.state.since - one.state.since);
};

/** One of them; `undefined` where it is no arena of this team. */
export const arenaOf = async (
	house: Around,
	actor: Actor,
	team: string,
	id: string
): Promise<Snapshot<Arena> | undefined> => {
	const found = (await snapshotsFor(house, actor, [id])).get(id);
	if (found?.kind !== 'arena') return undefined;
	const arena = found as Snapshot<Arena>;
	return arena.state.opened?.group === team ? arena : undefined;
};
