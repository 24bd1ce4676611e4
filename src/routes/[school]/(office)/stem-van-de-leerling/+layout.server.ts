import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ parent }) => {
	const { language, words } = await parent();
	return { words: { ...words, ...(await wordsOf(language, 'pupil-voice')) } };
};
