import { wordsOf } from '#ui/words.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent }) => {
	const { language, words } = await parent();
	return { words: { ...words, ...(await wordsOf(language, 'session')) } };
};
