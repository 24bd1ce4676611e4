import { wordsOf } from '#ui/words.ts';
import type { LayoutLoad } from './$types';

/** What is said to guests, in the language they chose. */
export const load: LayoutLoad = async ({ parent, data }) => {
	const { words } = await parent();
	return { ...data, words: { ...words, ...(await wordsOf(data.spoken, 'guest')) } };
};
