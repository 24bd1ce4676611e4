import { circleDay } from '#circles/server/day.ts';
import { dayOf } from '#kernel/time.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { PageServerLoad } from './$types';

/** The boards of families that this ib'er keeps: for anyone else there are none (K9). */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'circles');
	locals.isSealed = true;
	await orAway(house.audit.opened(actor, 'circles'));
	return {
		query,
		day: dayOf(house.now()),
		isLeft: url.searchParams.has('weg'),
		...(await orAway(circleDay(house, actor)))
	};
};
