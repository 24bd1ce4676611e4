import { standAt } from '#circles/server/room.ts';
import { reach } from '#server/current-house.ts';
import { seatIn } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { kept } from '../../this-place.ts';
import type { RequestHandler } from './$types';

/** How it stands with the room for this device, as one word. */
export const GET: RequestHandler = async ({ request }) => {
	const device = seatIn(request.headers.get('cookie'));
	const stand = device === undefined ? 'out' : await orAway(standAt(reach().house, device));
	return new Response(stand, { headers: { 'content-type': 'text/plain', ...kept } });
};
