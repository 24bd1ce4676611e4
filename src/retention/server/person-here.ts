import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

export type Here = { id: string; kind: string; name: string };

/** Someone of this school, if who asks may read their name: a guardian by who hears of care alone. */
export const personHere = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	id: string
): Promise<Here | undefined> => {
	const [row] = await db.ask<Here>(
		{ organisation, person },
		{
			name: 'person-here',
			text: `select id, kind, trim(given_name || ' ' || family_name) as name from kring.people
					where organisation = $1 and id = $2
				union all select id, 'guardian', trim(given_name || ' ' || family_name) from kring.guardians
					where organisation = $1 and id = $2`,
			values: [organisation, id]
		}
	);
	return row;
};
