import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { keep, refused, signedInHere, visitorOf } from '../aanmelden/visitor.ts';
import { formOf } from '#server/form-of.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** Looking at it is harmless: nothing is asked of an invitation until someone taps. */
export const load = async (event: PageServerLoadEvent) => {
	const { identity } = reach();
	void identity.auth().catch(() => {});
	const me = await signedInHere(event);
	// one of an example alone is made anew by a school of its own, and then chooses a password
	return { isSignedIn: me !== undefined && (await orAway(identity.accounts.isOfASchool(me.account))) };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await formOf(event.request);
		const token = String(form.get('token') ?? '').slice(0, 64);
		const password = String(form.get('password') ?? '');
		const answer = await orAway(reach().identity.invitations.accept(visitorOf(event), token, password));
		if (isRefusal(answer)) return refused(event, answer, {});
		keep(event, answer);
		redirect(303, '/mijn-account/tweede-stap?nieuw');
	}
};
