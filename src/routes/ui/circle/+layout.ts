import { spokenFor } from '#ui/language.ts';
import { wordsOf } from '#ui/words.ts';
import type { LayoutLoad } from './$types';

/** `?spoken=ar`: as a guest reads it who chose that language. */
export const load: LayoutLoad = async ({ parent, url }) => {
	const { language, words } = await parent();
	const spoken = spokenFor({ query: url.searchParams.get('spoken') }) ?? language;
	const [ours, theirs] = await Promise.all([wordsOf(language, 'door'), wordsOf(spoken, 'adults', 'room')]);
	return { spoken, words: { ...words, ...ours, ...theirs } };
};
