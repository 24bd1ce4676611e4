import { addDays, type Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

/** How often a group held its bordsessie: in the last four weeks, and when it last did. */
export type GroupRhythm = { group: string; name: string; often: number; minutes: number | null; last: Day | null };

const days = 28;

/** The rhythm of each group of a school year, as this person may see it; nothing of what was said. */
export const rhythmOf = (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	schoolYear: string,
	today: Day
): Promise<GroupRhythm[]> =>
	db.ask<GroupRhythm>(
		{ organisation, person },
		{
			name: 'rhythm-of-groups',
			text: `select g.id as "group", g.name, count(r.session) filter (where r.day > $3)::int as often,
					round(avg(r.minutes) filter (where r.day > $3))::int as minutes, to_char(max(r.day), 'YYYY-MM-DD') as last
				from kring.groups g left join kring.rhythm r on r.organisation = g.organisation and r.group_id = g.id
				where g.organisation = $1 and g.school_year = $2 and g.kind = 'home' and not g.closed
				group by g.id, g.name order by g.name`,
			values: [organisation, schoolYear, addDays(today, -days)]
		}
	);
