import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { namesFor, standOf } from '#sessions/server/class-names.ts';
import { thisTablet } from '../this-tablet.ts';
import type { RequestHandler } from './$types';

/** How it stands with this tablet, as one word: a page that shows another one is out of date. */
export const GET: RequestHandler = async ({ request }) => {
	const tablet = await thisTablet(request);
	const choosing = tablet?.admitted && tablet.person === null;
	const names = choosing ? await orAway(namesFor(reach().house, tablet)) : [];
	return new Response(tablet ? standOf(tablet, names) : 'gone', { headers: { 'content-type': 'text/plain' } });
};
