import { enter } from '#server/page-access.ts';
import { tellWhoLooked } from '../telling.ts';
import type { PageServerLoad } from './$types';

/** What who asks did themselves, and what others did and looked at about them. */
export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
	const entered = await enter(params.school, url, 'who-looked-at-me');
	locals.isSealed = true;
	return tellWhoLooked(entered, url, await parent(), 'own');
};
