import { json, type RequestHandler } from '@sveltejs/kit';
import * as v from 'valibot';
import { reach } from '#server/current-house.ts';
import { shownPasskey } from '#server/identity/passkey-response.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { goingTo, keep, visitorOf } from '../visitor.ts';

/** What a browser needs to be asked for a passkey it has. */
export const GET: RequestHandler = async (event) => {
	const { cookies, options } = await orAway(reach().identity.passkeys.optionsToShow(visitorOf(event)));
	keep(event, { cookies });
	return json({ options });
};

/** What it showed. Only a page of ours can send JSON here: another site would have to ask first, and is not answered. */
export const POST: RequestHandler = async (event) => {
	const refused = { problem: 'sign-in.passkey-refused' };
	if (!/^application\/json\b/.test(event.request.headers.get('content-type') ?? ''))
		return json(refused, { status: 415 });
	const read = v.safeParse(shownPasskey, await event.request.json().catch(() => undefined));
	if (!read.success) return json(refused, { status: 400 });
	const answer = await orAway(reach().identity.passkeys.show(visitorOf(event), read.output));
	if (isRefusal(answer)) return json({ problem: `sign-in.${answer.problem}` });
	keep(event, answer);
	return json({ to: goingTo(event) });
};
