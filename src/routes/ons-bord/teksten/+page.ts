import { wordsOf } from '#ui/words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ parent, data }) => {
	const { words, spoken } = await parent();
	return { ...data, words: { ...words, ...(await wordsOf(spoken, 'texts')) } };
};
