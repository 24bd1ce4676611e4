import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { handOn } from '#sessions/server/at-the-door.ts';
import { thisTablet } from '../this-tablet.ts';
import type { RequestHandler } from './$types';

/** Volgend kind: the tablet goes to the next, who chooses a name; what it kept for this child is wiped there. */
export const POST: RequestHandler = async ({ request }) => {
	const tablet = await thisTablet(request);
	if (tablet?.person) await orAway(handOn(reach().house, tablet));
	redirect(303, '/doe-mee/naam');
};
