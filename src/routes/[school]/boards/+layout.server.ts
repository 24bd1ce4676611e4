import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

/** The words of a board do not change with the day that is looked at, so they are not sent again with each. */
export const load: LayoutServerLoad = async ({ parent }) => {
	const { language, words } = await parent();
	return { words: { ...words, ...(await wordsOf(language, 'board', 'refused', 'example', 'session', 'seat')) } };
};
