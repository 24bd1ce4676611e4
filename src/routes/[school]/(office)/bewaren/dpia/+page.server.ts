import { dayOf } from '#kernel/time.ts';
import { whatIsKept } from '#retention/server/told.ts';
import { whoHears, whoOpens } from '#retention/server/who-opens.ts';
import { enter } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { PageServerLoad } from './$types';

/** The assessment of a school, filled in with what the program knows: its tables come from the lists it works by. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { house, query } = await enter(params.school, url, 'retention');
	const { language, words } = await parent();
	return {
		words: { ...words, ...(await wordsOf(language, 'dpia', 'retention', 'audit')) },
		query,
		today: dayOf(house.now()),
		kept: whatIsKept(),
		opens: whoOpens(),
		hears: whoHears()
	};
};
