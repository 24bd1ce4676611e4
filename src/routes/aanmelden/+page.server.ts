import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { isRefusal, type Problem } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { formOf } from '#server/form-of.ts';
import { goingTo, keep, refused, signedInHere, visitorOf } from './visitor.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** Who signed in already goes on. The library is fetched while someone types. */
export const load = async (event: PageServerLoadEvent) => {
	if (await signedInHere(event)) redirect(303, goingTo(event));
	const { identity } = reach();
	void identity.auth().catch(() => {});
	return {
		passkeyHost: identity.passkeyHost,
		to: goingTo(event),
		isNew: event.url.searchParams.has('nieuw'),
		offered: identity.schoolAccounts.offered,
		why: whyIn(event.url.searchParams, identity.schoolAccounts.offered)
	};
};

/** Why an account elsewhere did not do, and of whom it was; only what can be the matter there. */
const whyIn = (said: URLSearchParams, offered: readonly { id: string; name: string }[]) => {
	const problem = matters.find((one) => one === said.get('waarom'));
	const name = offered.find(({ id }) => id === said.get('bij'))?.name;
	return problem && name ? { problem: `sign-in.${problem}`, name } : undefined;
};

const matters: readonly Problem[] = [
	'provider-away',
	'provider-refused',
	'not-invited',
	'email-not-verified',
	'other-domain',
	'other-tenant'
];

export const actions: Actions = {
	default: async (event) => {
		const form = await formOf(event.request);
		const email = String(form.get('email') ?? '').slice(0, 254);
		const password = String(form.get('password') ?? '');
		const answer = await orAway(reach().identity.signIn(visitorOf(event), { email, password }));
		if (isRefusal(answer)) return refused(event, answer, { email });
		keep(event, answer);
		const to = goingTo(event);
		redirect(303, answer.next === 'code' ? `/aanmelden/code?naar=${encodeURIComponent(to)}` : to);
	}
};
