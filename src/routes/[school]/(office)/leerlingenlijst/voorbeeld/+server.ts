import { template } from '#roster/own-table.ts';
import { enter } from '#server/page-access.ts';
import type { RequestHandler } from './$types';

/** Kring's own table, empty but for one invented child. */
export const GET: RequestHandler = async ({ params, url }) => {
	await enter(params.school, url, 'roster');
	return new Response(template(), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="leerlingenlijst.csv"'
		}
	});
};
