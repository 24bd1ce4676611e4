import { spokenFor } from '#ui/language.ts';
import type { LayoutServerLoad } from './$types';

/** A year, in seconds. */
const year = 31_536_000;

/** In which language a guest reads, also in the room itself. */
export const load: LayoutServerLoad = ({ url, cookies, locals }) => {
	const asked = { query: url.searchParams.get('taal'), cookie: cookies.get('taal') };
	const chosen = spokenFor(asked);
	if (chosen && asked.query === chosen) cookies.set('taal', chosen, { path: '/', maxAge: year, sameSite: 'lax' });
	const spoken = chosen ?? 'nl';
	locals.spoken = spoken;
	return { spoken, isChosen: chosen !== undefined };
};
