import { redirect } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { mayChangeWaysIn } from '#server/identity/standing.ts';
import { orAway } from '#server/page-access.ts';
import { keep, refused, signedInHere, visitorOf } from '../aanmelden/visitor.ts';
import { formOf } from '#server/form-of.ts';
import { boardsOf } from './own-boards.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
	const me = await signedInHere(event);
	if (!me) redirect(303, '/aanmelden');
	const { identity } = reach();
	const { schools, boards, mustShow } = await orAway(boardsOf(me));
	if (mustShow) redirect(303, '/mijn-account/tweede-stap');
	const [sessions, passkeys, about] = await orAway(
		Promise.all([
			identity.sessions.list(me.account),
			identity.passkeys.list(me.account),
			identity.accounts.about(me.account)
		])
	);
	return {
		schools,
		boards,
		passkeys,
		sessions: sessions.map((one) => ({ ...one, isThis: one.id === me.session })),
		email: about?.email ?? '',
		hasPassword: about?.password ?? false,
		hasApp: me.has.authenticator,
		mayChange: mayChangeWaysIn(me),
		passkeyHost: identity.passkeyHost
	};
};

export const actions: Actions = {
	end: async (event) => {
		const me = await signedInHere(event);
		if (me)
			await orAway(reach().identity.sessions.end(me.account, String((await formOf(event.request)).get('session'))));
	},
	leave: async (event) => leave(event, false),
	everywhere: async (event) => leave(event, true),
	remove: async (event) => {
		const passkey = String((await formOf(event.request)).get('passkey'));
		const answer = await orAway(reach().identity.passkeys.remove(visitorOf(event), passkey));
		return isRefusal(answer) ? refused(event, answer, {}) : undefined;
	},
	password: async (event) => {
		const form = await formOf(event.request);
		const typed = { now: String(form.get('now') ?? ''), next: String(form.get('next') ?? '') };
		const answer = await orAway(reach().identity.anotherPassword(visitorOf(event), typed));
		if (isRefusal(answer)) return refused(event, answer, {});
		keep(event, answer);
		return { passwordIsNew: true };
	},
	'new-codes': async (event) => {
		const password = String((await formOf(event.request)).get('password') ?? '') || undefined;
		const answer = await orAway(reach().identity.authenticator.newCodes(visitorOf(event), password));
		if (isRefusal(answer)) return refused(event, answer, {});
		keep(event, answer);
		return { codes: answer.codes };
	},
	'let-go': async (event) => {
		const password = String((await formOf(event.request)).get('password') ?? '') || undefined;
		const answer = await orAway(reach().identity.authenticator.letGo(visitorOf(event), password));
		if (isRefusal(answer)) return refused(event, answer, {});
		keep(event, answer);
		redirect(303, '/mijn-account/tweede-stap');
	}
};

/** Ends this session, or all; the browser lets go of what it kept. */
const leave = async (event: RequestEvent, everywhere: boolean) => {
	const { identity } = reach();
	const me = await signedInHere(event);
	if (me) await orAway(identity.sessions.end(me.account, everywhere ? undefined : me.session));
	keep(event, { cookies: [{ name: identity.sessionCookie, value: '', seconds: 0 }] });
	redirect(303, '/aanmelden');
};
