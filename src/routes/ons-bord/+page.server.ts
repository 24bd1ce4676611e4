import { fail, redirect } from '@sveltejs/kit';
import { answersHere } from '#circles/guardian/server/answering.ts';
import { phoneAt } from '#circles/guardian/server/phone.ts';
import { mailAnotherCode } from '#circles/server/letters.ts';
import { guestAt, linkOf, triedElsewhere, useLink } from '#circles/server/links.ts';
import { codeIn, tokenIn } from '#guests/link.ts';
import { reach } from '#server/current-house.ts';
import { deviceOf, newDeviceSecret, seatIn } from '#server/device-secret.ts';
import { formOf } from '#server/form-of.ts';
import { orAway } from '#server/page-access.ts';
import { becomes, kept } from './this-place.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/**
 * Looking at it is harmless: what opens stands after the `#`, and nothing is asked of it until someone taps. Who is in on
 * this device goes on from here.
 */
export const load = async ({ request, setHeaders }: PageServerLoadEvent) => {
	setHeaders(kept);
	const { house } = reach();
	const device = seatIn(request.headers.get('cookie'));
	if (device === undefined || !(await orAway(guestAt(house, device)))) return { goesOn: undefined };
	const phone = await orAway(phoneAt(house, device));
	return { goesOn: phone ? '/ons-bord/wie-komt' : '/ons-bord/wachten' };
};

export const actions: Actions = {
	default: async (event) => {
		const { house, guesses, identity } = reach();
		const form = await formOf(event.request);
		const field = (name: string) => String(form.get(name) ?? '').slice(0, 300);
		const token = tokenIn(field('token') || field('link')) ?? '';
		const said = { token, link: field('link') };
		const link = await orAway(linkOf(house, token));
		if (!link) return fail(404, { ...said, problem: 'guest.link-gone' });
		if (link.device !== null) {
			if (link.device === seatIn(event.request.headers.get('cookie'))) redirect(303, await home(link.device));
			await orAway(triedElsewhere(house, link));
			return fail(404, { ...said, problem: 'guest.link-gone' });
		}
		if (form.has('mail')) {
			// the mail leaves while they are answered: how long it takes tells whether there is an address
			mailAnotherCode(house, identity, link).catch(() => {});
			return { ...said, sent: true };
		}
		const code = codeIn(field('code'));
		if (code === undefined) return fail(422, { ...said, problem: 'guest.wrong-code' });
		const secret = newDeviceSecret();
		const device = deviceOf(secret);
		const address = event.getClientAddress();
		const used = await orAway(useLink(house, guesses, { token, code, device, address }));
		if (typeof used === 'object') {
			event.setHeaders({ 'retry-after': String(used.comeBack) });
			return fail(429, { ...said, problem: 'guest.slow-down' });
		}
		if (used !== 'in') return fail(422, { ...said, problem: `guest.${used}` });
		becomes(event, secret, link.until);
		redirect(303, await home(device));
	}
};

/** Who looks after children sees who comes, and answers here; of anyone else their times. */
const home = async (device: string): Promise<string> => {
	const { house } = reach();
	const phone = await orAway(phoneAt(house, device));
	if (!phone) return '/ons-bord/wachten';
	await orAway(answersHere(house, phone));
	return '/ons-bord/wie-komt';
};
