import { wordsOf } from '#ui/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, parent }) => {
	const { language, words } = await parent();
	return {
		...data,
		words: { ...words, ...(await wordsOf(language, 'board', 'refused', 'session', 'seat', 'example')) }
	};
};
