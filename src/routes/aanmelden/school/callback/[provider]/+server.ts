import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { keep, visitorOf } from '../../../visitor.ts';
import { toSignIn } from '../../to-sign-in.ts';
import type { RequestHandler } from './$types';

/** Back from where someone has an account. */
export const GET: RequestHandler = async (event) => {
	const id = event.params.provider;
	const { schoolAccounts } = reach().identity;
	const answer = await orAway(schoolAccounts.back(visitorOf(event), id, event.url.searchParams));
	if (isRefusal(answer)) redirect(303, toSignIn(answer, id));
	keep(event, answer);
	redirect(303, answer.at);
};
