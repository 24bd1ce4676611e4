import { redirect } from '@sveltejs/kit';
import { phoneAt } from '#circles/guardian/server/phone.ts';
import { whoLooked } from '#circles/guardian/server/who-looked.ts';
import { reach } from '#server/current-house.ts';
import { seatIn } from '#server/device-secret.ts';
import { orAway } from '#server/page-access.ts';
import { kept } from '../this-place.ts';
import type { PageServerLoadEvent } from './$types';

/** Who saw something of the board of their family, what and when: for a guardian, at the device that used up their link. */
export const load = async ({ request, locals, setHeaders }: PageServerLoadEvent) => {
	setHeaders(kept);
	locals.isSealed = true;
	const { house } = reach();
	const device = seatIn(request.headers.get('cookie'));
	const phone = device === undefined ? undefined : await orAway(phoneAt(house, device));
	if (!phone) redirect(303, '/ons-bord/wachten');
	return { days: await orAway(whoLooked(house, phone)) };
};
