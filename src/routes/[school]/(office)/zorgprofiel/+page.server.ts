import { careProfileOf } from '#circles/texts/server/care-profile.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { PageServerLoad } from './$types';

/** What the school learned together with families: no name, no family, no day. */
export const load: PageServerLoad = async ({ params, url, locals, parent }) => {
	const { house, actor } = await enter(params.school, url, 'care-profile');
	locals.isSealed = true;
	await orAway(house.audit.opened(actor, 'care-profile'));
	const { language, words } = await parent();
	return {
		words: { ...words, ...(await wordsOf(language, 'after')) },
		years: await orAway(careProfileOf(house, actor))
	};
};
