import { kept, thisPlace } from '../this-place.ts';
import type { RequestHandler } from './$types';

/** How it stands with this device, as one word: a page that shows another one is out of date. */
export const GET: RequestHandler = async ({ request }) => {
	const { stand } = await thisPlace(request);
	return new Response(stand, { headers: { 'content-type': 'text/plain', ...kept } });
};
