import { languageFor } from '#ui/language.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ url, cookies }) => {
	const query = url.searchParams.get('taal');
	const language = languageFor({ query, cookie: cookies.get('taal') });
	if (query === language) cookies.set('taal', language, { path: '/', maxAge: 31_536_000, sameSite: 'lax' });
	return { language };
};
