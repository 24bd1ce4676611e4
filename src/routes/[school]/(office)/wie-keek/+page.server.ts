import { enter, orAway } from '#server/page-access.ts';
import { tellWhoLooked } from './telling.ts';
import type { PageServerLoad } from './$types';

/** Who wrote and who looked, in sentences. Asking it is written down as well, before it is answered. */
export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
	const entered = await enter(params.school, url, 'who-looked');
	locals.isSealed = true;
	const { house, actor } = entered;
	await orAway(house.audit.opened(actor, 'audit'));
	return tellWhoLooked(entered, url, await parent(), 'everyone');
};
