import { dayOf } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { asksToday, type AsksToday } from '../promised.ts';
import { arenasOf } from './arenas.ts';

export type ArenaToday = { id: string; topic: string; asks: AsksToday };

/** What arenas of the team ask of today, as who asks hears them: what pupils were promised and still wait for, too. */
export const arenaDay = async (
	house: Pick<House, 'db' | 'hearing' | 'look' | 'now'>,
	actor: Actor,
	schoolYear: string
): Promise<ArenaToday[]> => {
	const { organisation, person } = actor;
	const [team] = await house.db.ask<{ id: string }>(
		{ organisation, person },
		{
			name: 'team-of-year',
			text: `select id from kring.groups where organisation = $1 and school_year = $2 and kind = 'team'`,
			values: [organisation, schoolYear]
		}
	);
	if (!team) return [];
	const today = dayOf(house.now());
	return (await arenasOf(house, actor, team.id)).flatMap(({ stream: id, state }) => {
		const asks = asksToday(state, today);
		return asks ? [{ id, topic: state.topic, asks }] : [];
	});
};
