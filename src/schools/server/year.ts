import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Dates } from '../events.ts';
import type { Region } from '../holiday-dates.ts';

export type Named = Dates & { name: string };

/** What a school planned for a year: its region, its own holidays (none: those that come with Kring), its periods. */
export type PlannedYear = { region: Region; holidays: Named[]; periods: Named[] };

export const plannedYear = async (
	{ db }: Pick<House, 'db'>,
	{ organisation, person }: Actor,
	schoolYear: string
): Promise<PlannedYear> => {
	const [row] = await db.ask<PlannedYear>(
		{ organisation, person },
		{
			name: 'planned-year',
			text: `select o.region, coalesce(${stretches('holidays')}, '[]') as holidays,
					coalesce(${stretches('periods')}, '[]') as periods
				from kring.organisations o where o.id = $1`,
			values: [organisation, schoolYear]
		}
	);
	if (!row) throw new Error('someone has a place in no organisation');
	return row;
};

const stretches = (table: 'holidays' | 'periods') => `(
	select json_agg(json_build_object('name', s.name, 'first', to_char(s.first_day, 'YYYY-MM-DD'),
		'last', to_char(s.last_day, 'YYYY-MM-DD')) order by s.first_day)
	from kring.${table} s where s.organisation = $1 and s.school_year = $2)`;

/** The holidays a school planned itself: days without names, for everyone who plans in weeks. */
export const ownHolidays = ({ db }: Pick<House, 'db'>, organisation: string): Promise<Dates[]> =>
	db.ask<Dates>(
		{ organisation },
		{
			name: 'own-holidays',
			text: `select to_char(first_day, 'YYYY-MM-DD') as first, to_char(last_day, 'YYYY-MM-DD') as last
				from kring.holidays where organisation = $1 order by first_day`,
			values: [organisation]
		}
	);
