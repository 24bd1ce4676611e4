import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { formOf } from '#server/form-of.ts';
import { goingTo, keep, refused, visitorOf } from '../visitor.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const code = String((await formOf(event.request)).get('code') ?? '').slice(0, 40);
		const answer = await orAway(reach().identity.showCode(visitorOf(event), code));
		if (isRefusal(answer)) return refused(event, answer, {});
		keep(event, answer);
		redirect(303, goingTo(event));
	}
};
