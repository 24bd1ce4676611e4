import { template } from '#roster/own-table.ts';
import { locationsToChoose } from '#schools/server/locations.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { RequestHandler } from './$types';

/** Kring's own table, empty but for one invented child. */
export const GET: RequestHandler = async ({ params, url }) => {
	const { house, actor } = await enter(params.school, url, 'roster');
	const hasLocations = (await orAway(locationsToChoose(house, actor))).length > 0;
	return new Response(template(hasLocations), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="leerlingenlijst.csv"'
		}
	});
};
