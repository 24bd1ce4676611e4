import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { GroupRole } from '../roles.ts';
import type { GroupKind } from '../sorts.ts';

/** A group of one school year with who is in it, by first name. */
export type GroupOfYear = {
	id: string;
	key: string;
	name: string;
	schoolYear: string;
	grades: number[];
	kind: GroupKind;
	closed: boolean;
	/** the vestiging where it sits */
	location: string | null;
	/** it has a board */
	board: boolean;
	members: { id: string; given: string; family: string; role: GroupRole; until: string | null }[];
};

/** The groups of a school year, as this person may see them. */
export const groupsOf = (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	schoolYear: string
): Promise<GroupOfYear[]> =>
	db.ask<GroupOfYear>(
		{ organisation, person },
		{
			name: 'groups-of-year',
			text: `select g.id, g.key, g.name, g.school_year as "schoolYear", g.grades, g.kind, g.closed, g.location,
					exists (select from kring.boards b where b.organisation = g.organisation and b.group_id = g.id) as board,
					coalesce((select json_agg(json_build_object('id', p.id, 'given', p.given_name, 'family', p.family_name,
							'role', m.role, 'until', to_char(m.until, 'YYYY-MM-DD')) order by p.given_name, p.family_name)
						from kring.members m join kring.people p on p.organisation = m.organisation and p.id = m.person
						where m.organisation = g.organisation and m.group_id = g.id), '[]') as members
				from kring.groups g where g.organisation = $1 and g.school_year = $2
				order by g.kind, g.name`,
			values: [organisation, schoolYear]
		}
	);

/** The school year a group lives in; nothing, for one that this person may not see. */
export const yearOfGroup = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	group: string
): Promise<string | undefined> => {
	const [row] = await db.ask<{ schoolYear: string }>(
		{ organisation, person },
		{
			name: 'year-of-group',
			text: 'select school_year as "schoolYear" from kring.groups where organisation = $1 and id = $2',
			values: [organisation, group]
		}
	);
	return row?.schoolYear;
};
