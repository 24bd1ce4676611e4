import { json, type RequestHandler } from '@sveltejs/kit';
import * as v from 'valibot';
import { reach } from '#server/current-house.ts';
import { madePasskey } from '#server/identity/passkey-response.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { orAway } from '#server/page-access.ts';
import { goingTo, keep, visitorOf } from '../../aanmelden/visitor.ts';
import { device } from '#server/identity/device.ts';

/** What a browser needs to make a passkey. */
export const GET: RequestHandler = async (event) => {
	const answer = await orAway(reach().identity.passkeys.optionsToAdd(visitorOf(event)));
	if (isRefusal(answer)) return json({ problem: `sign-in.${answer.problem}` });
	keep(event, answer);
	return json({ options: answer.options });
};

/** What it made. */
export const POST: RequestHandler = async (event) => {
	const refused = { problem: 'sign-in.passkey-refused' };
	if (!/^application\/json\b/.test(event.request.headers.get('content-type') ?? ''))
		return json(refused, { status: 415 });
	const read = v.safeParse(madePasskey, await event.request.json().catch(() => undefined));
	if (!read.success) return json(refused, { status: 400 });
	const visitor = visitorOf(event);
	const answer = await orAway(reach().identity.passkeys.add(visitor, read.output, device(visitor.userAgent)));
	if (isRefusal(answer)) return json({ problem: `sign-in.${answer.problem}` });
	keep(event, answer);
	return json({ to: goingTo(event) });
};
