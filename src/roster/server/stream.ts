import type { Outcome } from '#kernel/envelope.ts';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { RosterCommand } from '../commands.ts';
import { noRosters, type Rosters } from '../rosters-state.ts';

/** Does what is asked on the school's one stream of rosters, which begins with the first file that is read. */
export const askRoster = async (
	house: Pick<House, 'db' | 'handle'>,
	actor: Actor,
	command: RosterCommand,
	id = newId()
): Promise<Outcome> => {
	const found = await rosterStream(house, actor);
	const outcome = await house.handle(actor, { id, kind: 'roster', stream: found ?? newId(), command });
	if (found || !('refused' in outcome) || outcome.refused !== 'exists-already') return outcome;
	// two began at the same moment: the other was first
	const theirs = await rosterStream(house, actor);
	return theirs ? house.handle(actor, { id: newId(), kind: 'roster', stream: theirs, command }) : outcome;
};

/** What became of the files of a school, for someone who may hear it. */
export const rostersOf = async (house: Pick<House, 'db' | 'look'>, actor: Actor): Promise<Rosters> => {
	const id = await rosterStream(house, actor);
	const stream = id && (await house.look(actor.organisation, id));
	return stream ? (stream.state as Rosters) : noRosters;
};

const rosterStream = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor
): Promise<string | undefined> => {
	const [row] = await db.ask<{ id: string }>(
		{ organisation, person },
		{
			name: 'stream-of-rosters',
			text: `select id from kring.streams where organisation = $1 and kind = 'roster'`,
			values: [organisation]
		}
	);
	return row?.id;
};
