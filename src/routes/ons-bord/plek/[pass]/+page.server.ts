import { error, fail, redirect } from '@sveltejs/kit';
import { placeHeldOut } from '#circles/server/passes.ts';
import { takePlace } from '#circles/server/seating.ts';
import { isToken } from '#guests/link.ts';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { becomes, kept } from '../../this-place.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** What the QR of a place opens, and whose it is. Looking at it is harmless: nobody sits down until someone taps. */
export const load = async ({ params, setHeaders, locals }: PageServerLoadEvent) => {
	if (!isToken(params.pass)) error(404);
	setHeaders(kept);
	locals.isSealed = true;
	return { place: await orAway(placeHeldOut(reach().house, params.pass)) };
};

export const actions: Actions = {
	default: async (event) => {
		if (!isToken(event.params.pass)) error(404);
		const taken = await orAway(takePlace(reach().house, event.params.pass));
		if (!taken) return fail(404, { problem: 'guest.place-gone' });
		becomes(event, taken.secret);
		redirect(303, '/ons-bord/kamer');
	}
};
