import { dayOf } from '#kernel/time.ts';
import { enter, orAway } from '#server/page-access.ts';
import { childrenHere, waitingWishes, yearsOfVoices } from '#voices/server/reading.ts';
import type { PageServerLoad } from './$types';

/** What children said: what must still be weighed and told back, and how much of it reached the agreements. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'voices');
	locals.isSealed = true;
	await orAway(house.audit.opened(actor, 'voices'));
	const [waiting, years, children] = await orAway(
		Promise.all([waitingWishes(house, actor), yearsOfVoices(house, actor), childrenHere(house, actor)])
	);
	return { query, today: dayOf(house.now()), waiting, years, children };
};
