import { boardOnScreen } from '#schools/server/screens.ts';
import { reach } from '#server/current-house.ts';
import { screenIn } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import type { RequestHandler } from './$types';

/** Where this digibord hangs by now; empty while it waits. */
export const GET: RequestHandler = async ({ request }) => {
	const device = screenIn(request.headers.get('cookie'));
	const board = device === undefined ? undefined : await orAway(boardOnScreen(reach().house, device));
	return new Response(board ?? '', { headers: { 'content-type': 'text/plain' } });
};
