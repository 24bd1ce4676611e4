import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

/** First names of the children of a board, as its keeper calls them: for anyone else there are none (K9). */
export const firstNamesOn = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	circle: string
): Promise<string[]> => {
	const rows = await db.ask<{ given: string }>(
		{ organisation, person },
		{
			name: 'first-names-on-circle',
			text: `select p.given_name as given from kring.circle_children c
				join kring.people p on p.organisation = c.organisation and p.id = c.child
				where c.organisation = $1 and c.circle = $2 and kring.keeps(c.circle) order by p.given_name, p.id`,
			values: [organisation, circle]
		}
	);
	return rows.map(({ given }) => given);
};
