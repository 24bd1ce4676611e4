import { fail, redirect } from '@sveltejs/kit';
import { placeHeldOut } from '#circles/server/passes.ts';
import { takePlace } from '#circles/server/seating.ts';
import { typedPlace } from '#circles/server/typed-place.ts';
import { reach } from '#server/current-house.ts';
import { formOf } from '#server/form-of.ts';
import { orAway } from '#server/page-access.ts';
import { becomes, kept } from '../this-place.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** Where the letters of a place are typed, on a device without a camera. */
export const load = ({ setHeaders }: PageServerLoadEvent) => setHeaders(kept);

export const actions: Actions = {
	/** First whose place it is; then, with the same letters, the device sits down there. Both are tries. */
	default: async (event) => {
		event.locals.isSealed = true;
		const { house, guesses } = reach();
		const form = await formOf(event.request);
		const typed = String(form.get('code') ?? '').slice(0, 40);
		const asked = { typed, address: event.getClientAddress() };
		if (!form.has('take')) {
			const held = await orAway(typedPlace(guesses, asked, (code) => placeHeldOut(house, code)));
			if ('comeBack' in held) return slower(event, typed, held.comeBack);
			return held.found ? { code: typed, place: held.found } : wrong(typed);
		}
		const taken = await orAway(typedPlace(guesses, asked, (code) => takePlace(house, code)));
		if ('comeBack' in taken) return slower(event, typed, taken.comeBack);
		if (!taken.found) return wrong(typed);
		becomes(event, taken.found.secret);
		redirect(303, '/ons-bord/kamer');
	}
};

const wrong = (code: string) => fail(422, { code, problem: 'guest.place-code-wrong' });

const slower = ({ setHeaders }: Pick<PageServerLoadEvent, 'setHeaders'>, code: string, comeBack: number) => {
	setHeaders({ 'retry-after': String(comeBack) });
	return fail(429, { code, problem: 'guest.slow-down' });
};
