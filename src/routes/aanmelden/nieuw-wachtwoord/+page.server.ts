import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { formOf } from '#server/form-of.ts';
import { keep, refused, visitorOf } from '../visitor.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const form = await formOf(event.request);
		const token = String(form.get('token') ?? '').slice(0, 64);
		const password = String(form.get('password') ?? '');
		const answer = await orAway(reach().identity.reset.choose(visitorOf(event), token, password));
		if (isRefusal(answer)) return refused(event, answer, {});
		keep(event, answer);
		redirect(303, '/aanmelden?nieuw');
	}
};
