import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

/** How these people are called, as who asks may know them. */
export const namesOf = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	ids: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
	const rows = await db.ask<{ id: string; name: string }>(
		{ organisation, person },
		{
			name: 'names-of-rosters',
			text: `select id, trim(given_name || ' ' || family_name) as name from kring.people
				where organisation = $1 and id = any ($2::uuid[])`,
			values: [organisation, [...new Set(ids)]]
		}
	);
	return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Which school this is to the government, if it was said. */
export const brinOf = async ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<string | null> => {
	const [row] = await db.ask<{ brin: string | null }>(
		{ organisation, person },
		{ name: 'own-brin', text: 'select brin from kring.organisations where id = $1', values: [organisation] }
	);
	return row?.brin ?? null;
};
