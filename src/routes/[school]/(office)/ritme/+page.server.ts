import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { rhythmOf } from '#schools/server/rhythm.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { PageServerLoad } from './$types';

/** How often each class holds its bordsessie, for who minds the whole school. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor } = await enter(params.school, url, 'rhythm');
	const today = dayOf(house.now());
	return { rhythm: await orAway(rhythmOf(house, actor, schoolYearOf(today), today)) };
};
