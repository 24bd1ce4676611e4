import { wordsOf } from '#ui/words.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
	language: data.language,
	words: await wordsOf(data.language, 'ui')
});
