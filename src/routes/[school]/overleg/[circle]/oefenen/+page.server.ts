import { error } from '@sveltejs/kit';
import { firstNamesOn } from '#circles/server/first-names.ts';
import { enterAt, joinOrigin, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import { inCircle } from '../kamer/[meeting]/room.ts';
import type { PageServerLoad } from './$types';

/** To try the room before the day. Of the board there is nothing here but what its children are called. */
export const load: PageServerLoad = async ({ params, url, parent, locals, setHeaders }) => {
	const { house, actor, query } = await enterAt(params.school, url, 'circle', inCircle(params));
	locals.isSealed = true;
	setHeaders({ 'cache-control': 'no-store' });
	const { language, words } = await parent();
	const children = await orAway(firstNamesOn(house, actor, params.circle));
	if (children.length === 0) error(404);
	return {
		children,
		query,
		board: `/${params.school}/overleg/${params.circle}?${query}`,
		elsewhere: `${joinOrigin() ?? url.origin}/ons-bord/oefenen`,
		words: { ...words, ...(await wordsOf(language, 'room', 'leading')) }
	};
};
