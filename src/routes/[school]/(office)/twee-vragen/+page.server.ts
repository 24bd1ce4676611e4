import { enter } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { PageServerLoad } from './$types';

/** The two questions on one card, for any meeting of whoever works here. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { query } = await enter(params.school, url, 'home');
	const { language, words } = await parent();
	return { query, words: { ...words, ...(await wordsOf(language, 'team')) } };
};
