import { wordsOf } from '#ui/words.ts';
import type { LayoutLoad } from './$types';

/** These pages are links and forms; what little script there is stands beside them. */
export const csr = false;

export const load: LayoutLoad = async ({ parent }) => {
	const { language, words } = await parent();
	return { words: { ...words, ...(await wordsOf(language, 'join', 'refused', 'seat')) } };
};
