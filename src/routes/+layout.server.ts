import { languageFor } from '#ui/language.ts';
import { wordsOf } from '#ui/words.ts';
import type { LayoutServerLoad } from './$types';

/** The words come in the page itself: fetched by the browser they would be a wait of their own. */
export const load: LayoutServerLoad = async ({ url, cookies }) => {
	const query = url.searchParams.get('taal');
	const language = languageFor({ query, cookie: cookies.get('taal') });
	if (query === language) cookies.set('taal', language, { path: '/', maxAge: 31_536_000, sameSite: 'lax' });
	return { language, words: await wordsOf(language, 'ui') };
};
