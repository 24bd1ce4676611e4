import { wordsOf } from '#ui/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent }) => {
	const { language, words } = await parent();
	return { words: { ...words, ...(await wordsOf(language, 'session', 'seat')) } };
};
