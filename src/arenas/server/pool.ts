import { displayNames, type Named } from '#schools/display-name.ts';
import type { House } from '#server/house.ts';
import type { Candidate } from '../draw/draw-order.ts';
import { allTurns, type Turns } from '../turns/turns-state.ts';

/** Where the turns of a school are kept: one place, or none before the first arena; each that there is counts. */
export const findTurns = async ({ db }: Pick<House, 'db'>, organisation: string): Promise<string[]> => {
	const found = await db.ask<{ id: string }>(
		{ organisation },
		{
			name: 'turns-of-school',
			text: `select id from kring.streams where organisation = $1 and kind = 'turns' order by id`,
			values: [organisation]
		}
	);
	return found.map(({ id }) => id);
};

/** How many times each child of a school sat in a ring, and when last. */
export const turnsHad = async ({ db, look }: Pick<House, 'db' | 'look'>, organisation: string): Promise<Turns> => {
	const streams = await Promise.all((await findTurns({ db }, organisation)).map((id) => look(organisation, id)));
	// The edge: a stream of this kind has this state.
	return allTurns(streams.map((stream) => (stream?.state ?? {}) as Turns));
};

/** Every pupil of a school year in a class of their own, with how many times they sat in a ring before. */
export const poolOf = async (
	{ db, look }: Pick<House, 'db' | 'look'>,
	organisation: string,
	schoolYear: string
): Promise<Candidate[]> => {
	const [rows, had] = await Promise.all([
		db.ask<{ pupil: string; group: string }>(
			{ organisation },
			{
				name: 'pool-of-arena',
				text: `select m.person as pupil, min(g.id::text) as "group" from kring.groups g
					join kring.members m on m.organisation = g.organisation and m.group_id = g.id and m.role = 'pupil'
					where g.organisation = $1 and g.school_year = $2 and g.kind = 'home' and not g.closed
					group by m.person order by m.person`,
				values: [organisation, schoolYear]
			}
		),
		turnsHad({ db, look }, organisation)
	]);
	return rows.map(({ pupil, group }) => ({ pupil, group, turns: had[pupil]?.turns ?? 0 }));
};

/** What those who were drawn are called, unique among them: for who may hear the ring. */
export const namesOfDrawn = async (
	{ db }: Pick<House, 'db'>,
	organisation: string,
	persons: readonly string[]
): Promise<[pupil: string, name: string][]> => {
	if (persons.length === 0) return [];
	const rows = await db.ask<Named>(
		{ organisation },
		{
			name: 'names-of-drawn',
			text: `select id, given_name as given, family_name as family from kring.people
				where organisation = $1 and kind = 'pupil' and id = any ($2::uuid[]) order by id`,
			values: [organisation, persons]
		}
	);
	return [...displayNames(rows)];
};
