import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

/** The words of a board do not change with the day that is looked at, so they are not sent again with each. Those of all pages come once. */
export const load: LayoutServerLoad = async ({ parent }) => {
	const { language } = await parent();
	return { more: await wordsOf(language, 'board', 'refused', 'example', 'session', 'seat') };
};
