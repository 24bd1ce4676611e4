import { signalled } from '#concerns/server/reading.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { PageServerLoad } from './$types';

/** What waits to be read and what was recorded elsewhere, without a word of it and without a child. */
export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'concerns');
	const { language, words } = await parent();
	locals.isSealed = true;
	await orAway(house.audit.opened(actor, 'concerns'));
	const all = await orAway(signalled(house, actor));
	return {
		words: { ...words, ...(await wordsOf(language, 'concern')) },
		query,
		isDone: url.searchParams.has('klaar'),
		waiting: all.filter(({ recorded }) => !recorded),
		kept: all.filter(({ recorded }) => recorded)
	};
};
