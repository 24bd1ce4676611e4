import type { PageLoad } from './$types';

/** What only some visits need is fetched with the page when its address asks for it, so that it is there without script. */
export const load: PageLoad = async ({ data, url }) => {
	const isMore = data.sessions?.state.current || data.team || data.pulses?.state.asked.length;
	const [sheets, lookback, session] = await Promise.all([
		url.searchParams.has('nieuw') ? import('#boards/Sheets.svelte') : undefined,
		data.lookback ? import('#boards/Lookback.svelte') : undefined,
		isMore ? import('./session-parts.ts') : undefined
	]);
	return { ...data, Sheets: sheets?.default, Lookback: lookback?.default, parts: session?.sessionParts };
};
