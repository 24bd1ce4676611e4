import { dayOf, schoolYearOf } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { labelsOf } from '../location-labels.ts';

/**
 * A vestiging that is open, with how many groups are there, of this year and later, and pupils whose group is elsewhere.
 * `label`: for a person.
 */
export type OpenLocation = {
	id: string;
	code: string | null;
	name: string;
	label: string;
	groups: number;
	pupils: number;
};

/** The open vestigingen of a school, by name. */
export const locationsOf = async (
	{ db, now }: Pick<House, 'db' | 'now'>,
	{ organisation, person }: Actor
): Promise<OpenLocation[]> => {
	const rows = await db.ask<Omit<OpenLocation, 'label'>>(
		{ organisation, person },
		{
			name: 'locations',
			text: `select l.id, l.code, l.name,
					(select count(*)::int from kring.groups g
						where g.organisation = l.organisation and g.location = l.id and not g.closed and g.school_year >= $2) as groups,
					(select count(*)::int from kring.people p
						where p.organisation = l.organisation and p.location = l.id) as pupils
				from kring.locations l where l.organisation = $1 and not l.closed order by l.name, l.code, l.id`,
			values: [organisation, schoolYearOf(dayOf(now()))]
		}
	);
	const labels = labelsOf(rows, ({ id }) => id);
	return rows.map((one) => ({ ...one, label: labels.get(one.id) ?? one.name }));
};

/** To choose from, where there is something to choose: a school with one building never sees the word. */
export const locationsToChoose = async (
	house: Pick<House, 'db' | 'now'>,
	actor: Actor
): Promise<{ id: string; label: string }[]> => {
	const all = await locationsOf(house, actor);
	return all.length > 1 ? all.map(({ id, label }) => ({ id, label })) : [];
};
