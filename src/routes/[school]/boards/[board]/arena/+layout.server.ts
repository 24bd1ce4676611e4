import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

/** An arena has a book of its own, which the board beside it does not need. */
export const load: LayoutServerLoad = async ({ parent }) => {
	const { language, more } = await parent();
	return { more: { ...more, ...(await wordsOf(language, 'arena')) } };
};
