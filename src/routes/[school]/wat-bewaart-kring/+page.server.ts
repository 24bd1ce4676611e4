import { whatIsKept } from '#retention/server/told.ts';
import { pagesFor } from '#policy.ts';
import { enter } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { PageServerLoad } from './$types';

/** What is kept, how long, and who sees it: for everyone who has a place here, a child too. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { actor, query } = await enter(params.school, url, 'kept');
	const { language, words } = await parent();
	return {
		words: { ...words, ...(await wordsOf(language, 'retention', 'office')) },
		query,
		isAtHome: pagesFor(actor).includes('home'),
		kept: whatIsKept()
	};
};
