import { error, redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { formOf } from '#server/form-of.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { isFounding } from './founding.ts';
import { keep, refused, visitorOf } from '../aanmelden/visitor.ts';
import type { Actions } from './$types';

/** The page is there until the first school is founded, and then never again. */
export const load = async () => {
	const { identity } = reach();
	if (!(await orAway(identity.setUp.isOpen()))) error(404);
	void identity.auth().catch(() => {});
};

export const actions: Actions = {
	default: async (event) => {
		const { identity } = reach();
		if (!(await orAway(identity.setUp.isOpen()))) error(404);
		const form = await formOf(event.request);
		const email = String(form.get('email') ?? '').slice(0, 254);
		const key = String(form.get('token') ?? '').slice(0, 64);
		const typed = { email, password: String(form.get('password') ?? '') };
		const answer = await orAway(identity.setUp.begin(visitorOf(event), key, typed));
		// of two taps the second finds what the first began
		if (isRefusal(answer) && (await isFounding(event))) redirect(303, '/beginnen/school');
		if (isRefusal(answer)) return refused(event, answer, { email });
		keep(event, answer);
		redirect(303, answer.next === 'code' ? '/aanmelden/code?naar=/beginnen/school' : '/beginnen/school');
	}
};
