import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { goingTo, keep, visitorOf } from '../../visitor.ts';
import { toSignIn } from '../to-sign-in.ts';
import type { RequestHandler } from './$types';

/** To where someone has an account already. A link, since a form may not end at another host; it changes nothing here. */
export const GET: RequestHandler = async (event) => {
	const id = event.params.provider;
	const answer = await orAway(reach().identity.schoolAccounts.begin(visitorOf(event), id, goingTo(event)));
	if (isRefusal(answer)) redirect(303, toSignIn(answer, id));
	keep(event, answer);
	// the one host beside our own to which anyone is ever sent, by the file that names it
	redirect(303, answer.at, { external: [new URL(answer.at).origin] });
};
