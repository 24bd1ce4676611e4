import { error } from '@sveltejs/kit';
import type { Region } from '#schools/holiday-dates.ts';
import { ownHolidays } from '#schools/server/year.ts';
import type { Sort } from '#schools/sorts.ts';
import { reach } from '#server/current-house.ts';
import { orAway, whoIsHere } from '#server/page-access.ts';
import type { LayoutServerLoad } from './$types';

type School = { name: string; region: Region; sort: Sort };

/** An example is open to all; of any other school one learns its name only from within. */
export const load: LayoutServerLoad = async ({ params, url }) => {
	const example = await orAway(reach().seats.school(params.school));
	if (example) {
		const own = await orAway(ownHolidays(reach().house, params.school));
		const sort: Sort = 'school';
		return { school: { id: params.school, example: true, sort, closed: { region: example.region, own }, ...example } };
	}
	const { house, actor } = await whoIsHere(params.school, url);
	const { organisation, person } = actor;
	const [own, [school]] = await orAway(
		Promise.all([
			ownHolidays(house, organisation),
			house.db.ask<School>(
				{ organisation, person },
				{
					name: 'own-school',
					text: 'select name, region, sort from kring.organisations where id = $1',
					values: [organisation]
				}
			)
		])
	);
	if (!school) error(404);
	return { school: { id: params.school, example: false, closed: { region: school.region, own }, ...school } };
};
