import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Circle } from '../circle-state.ts';

/**
 * What was agreed about one child in each of these meetings, by meeting: of boards that this ib'er keeps, and of no other
 * (K9). It is read to weigh what the child wished there; that each board was opened is written down (K15).
 */
export const agreedAbout = async (
	{ db, hearing }: Pick<House, 'db' | 'hearing'>,
	actor: Actor,
	child: string,
	meetings: readonly string[]
): Promise<Record<string, string[]>> => {
	if (meetings.length === 0) return {};
	const { organisation, person } = actor;
	const kept = await db.ask<{ id: string; circle: string }>(
		{ organisation, person },
		{
			name: 'kept-meetings-of-wishes',
			text: `select id, circle from kring.meetings
				where organisation = $1 and id = any ($2) and kring.keeps(circle)`,
			values: [organisation, meetings]
		}
	);
	const agreed: Record<string, string[]> = {};
	for (const [circle, theirs] of Map.groupBy(kept, (one) => one.circle)) {
		const found = await hearing.now(actor, circle);
		if (found?.kind !== 'circle') continue;
		// The edge: a stream of this kind has this state.
		const { agreements } = found.state as Circle;
		for (const { id } of theirs)
			agreed[id] = agreements
				.filter(({ meeting, about, state }) => meeting === id && about === child && state !== 'dropped')
				.map(({ words }) => words);
	}
	return agreed;
};
