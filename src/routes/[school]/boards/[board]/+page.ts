import type { PageLoad } from './$types';

/** What only some visits need is fetched with the page when its address asks for it, so that it is there without script. */
export const load: PageLoad = async ({ data, url }) => {
	const [sheets, lookback, session, team] = await Promise.all([
		url.searchParams.has('nieuw') ? import('#boards/Sheets.svelte') : undefined,
		data.lookback ? import('#boards/Lookback.svelte') : undefined,
		data.sessions?.state.current ? import('./session-parts.ts') : undefined,
		data.team ? import('./team-parts.ts') : undefined
	]);
	return {
		...data,
		Sheets: sheets?.default,
		Lookback: lookback?.default,
		parts: session?.sessionParts,
		teamParts: team?.teamParts
	};
};
