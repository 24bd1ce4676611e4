import { allTurns, type Turns } from '#arenas/turns/turns-state.ts';
import type { Day } from '#kernel/time.ts';
import type { House } from '#server/house.ts';

/** How many times a child sat in the ring of an arena, and when last. In which is not kept. */
export type RingsKept = { turns: number; on: Day };

export const ringsAbout = async (
	{ db, look }: Pick<House, 'db' | 'look'>,
	organisation: string,
	person: string
): Promise<RingsKept | null> => {
	const found = await db.ask<{ id: string }>(
		{ organisation },
		{
			name: 'turns-about',
			text: `select id from kring.streams where organisation = $1 and kind = 'turns'`,
			values: [organisation]
		}
	);
	const streams = await Promise.all(found.map(({ id }) => look(organisation, id)));
	// The edge: a stream of this kind has this state.
	return allTurns(streams.map((stream) => (stream?.state ?? {}) as Turns))[person] ?? null;
};
