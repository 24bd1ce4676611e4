import { redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { reach } from '#server/current-house.ts';
import { isRefusal } from '#server/identity/refusal.ts';
import { mayChangeWaysIn } from '#server/identity/standing.ts';
import { orAway } from '#server/page-access.ts';
import { goingTo, keep, refused, signedInHere, visitorOf } from '../../aanmelden/visitor.ts';
import { formOf } from '#server/form-of.ts';
import { boardsOf } from '../own-boards.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** The one page for who must show more: what they have, or the setting up of it. */
export const load = async (event: PageServerLoadEvent) => {
	const me = await signedInHere(event);
	if (!me) redirect(303, '/aanmelden');
	const { identity } = reach();
	const { mustShow } = await orAway(boardsOf(me));
	const about = await orAway(identity.accounts.about(me.account));
	return {
		to: goingTo(event),
		mustShow,
		// what there is must be shown before anything is changed
		shows: !mayChangeWaysIn(me),
		has: me.has,
		isOn: me.secondStep,
		hasPassword: about?.password ?? false,
		passkeyHost: identity.passkeyHost
	};
};

export const actions: Actions = {
	begin: async (event) => {
		const password = String((await formOf(event.request)).get('password') ?? '') || undefined;
		const answer = await orAway(reach().identity.authenticator.begin(visitorOf(event), password));
		if (isRefusal(answer)) return refused(event, answer, {});
		keep(event, answer);
		return asShown(answer.uri, answer.codes);
	},
	show: async (event) => {
		const form = await formOf(event.request);
		const answer = await orAway(
			reach().identity.showCode(visitorOf(event), String(form.get('code') ?? '').slice(0, 40))
		);
		if (!isRefusal(answer)) {
			keep(event, answer);
			redirect(303, goingTo(event));
		}
		// what was begun stays in view: it is this person's own, and their own form brought it
		const uri = String(form.get('uri') ?? '');
		const codes = form.getAll('codes').map(String);
		return refused(event, answer, uri.startsWith('otpauth://totp/') && codes.length <= 10 ? asShown(uri, codes) : {});
	}
};

const asShown = (uri: string, codes: string[]) => ({
	uri,
	codes,
	qr: `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(uri.slice(0, 500), { border: 2 }))}`,
	secret: (/[?&]secret=([A-Z2-7]+)/.exec(uri)?.[1] ?? '').replace(/(.{4})(?=.)/g, '$1 ')
});
