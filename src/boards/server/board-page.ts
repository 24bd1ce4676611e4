import { dayOf, schoolYearOf } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import type { Person } from '#schools/classmates.ts';
import type { GroupKind } from '#schools/sorts.ts';
import { displayNames } from '#schools/display-name.ts';

export type FoundBoard = {
	stream: string;
	group: string;
	key: string;
	name: string;
	schoolYear: string;
	grades: number[];
	kind: GroupKind;
};

/** The board of a group by its key, such as `5b`: that of this school year, else the newest. As the actor may see it. */
export const findBoard = async (
	{ db, now }: Pick<House, 'db' | 'now'>,
	{ organisation, person }: Actor,
	key: string
): Promise<FoundBoard | undefined> => {
	const [found] = await db.ask<FoundBoard>(
		{ organisation, person },
		{
			name: 'find-board',
			text: `select b.stream, g.id as "group", g.key, g.name, g.school_year as "schoolYear", g.grades, g.kind
				from kring.boards b join kring.groups g on g.organisation = b.organisation
					and g.id = b.group_id and g.school_year = b.school_year
				where b.organisation = $1 and g.key = $2
				order by g.school_year = $3 desc, g.school_year desc limit 1`,
			values: [organisation, key, schoolYearOf(dayOf(now()))]
		}
	);
	return found;
};

/** Everyone of a group under the name its screens use, pupils first, by name. */
export const classOf = async (tx: Tx, organisation: string, group: string): Promise<Person[]> => {
	const { rows } = await tx.query<Person & { given: string; family: string }>({
		name: 'class-of',
		text: `select p.id, p.given_name as given, p.family_name as family, m.role, '' as name
			from kring.members m join kring.people p on p.organisation = m.organisation and p.id = m.person
			where m.organisation = $1 and m.group_id = $2
			order by m.role = 'pupil' desc, p.given_name, p.family_name, p.id`,
		values: [organisation, group]
	});
	const names = displayNames(rows);
	return rows.map(({ id, given, role }) => ({ id, role, name: names.get(id) ?? given }));
};

/** The days on which a board changed, oldest first, as the reader may see it. */
export const daysOf = async (tx: Tx, organisation: string, stream: string): Promise<string[]> => {
	const { rows } = await tx.query<{ day: string }>({
		name: 'days-of-board',
		text: `select distinct to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as day
			from kring.events where organisation = $1 and stream = $2 and at is not null order by day`,
		values: [organisation, stream]
	});
	return rows.map(({ day }) => day);
};
