import { wordsOf } from '#ui/words.ts';
import type { PageLoad } from './$types';

/** What only some visits need is fetched with the page when its address asks for it, so that it is there without script. */
export const load: PageLoad = async ({ data, parent, url }) => {
	const { language, words } = await parent();
	const addNote = url.searchParams.has('nieuw') ? (await import('#boards/AddNote.svelte')).default : undefined;
	const Lookback = data.lookback ? (await import('#boards/Lookback.svelte')).default : undefined;
	return {
		...data,
		addNote,
		Lookback,
		words: { ...words, ...(await wordsOf(language, 'board', 'refused', 'example')) }
	};
};
