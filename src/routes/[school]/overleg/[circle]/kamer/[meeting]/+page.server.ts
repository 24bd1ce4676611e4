import { fail, redirect } from '@sveltejs/kit';
import { newPlace } from '#circles/server/passes.ts';
import { admit } from '#circles/server/seating.ts';
import { isId } from '#kernel/id.ts';
import { formOf } from '#server/form-of.ts';
import { enterAt, joinOrigin, orAway } from '#server/page-access.ts';
import { askFirst, classToAskFor } from '#routes/ons-bord/klas/class-here.ts';
import { wordsOf } from '#ui/words.ts';
import { inCircle, keepersRoom } from './room.ts';
import type { Actions, PageServerLoad } from './$types';

/** The room as the ib’er leads it. Opening the board writes in the audit that it was opened. */
export const load: PageServerLoad = async ({ params, url, parent, locals, setHeaders, request, cookies }) => {
	const { house, actor, query } = await enterAt(params.school, url, 'circle', inCircle(params));
	locals.isSealed = true;
	// also where the ib’er leads at the digibord itself
	if ((await classToAskFor({ request, cookies })) !== undefined) redirect(303, askFirst(url.pathname + url.search));
	setHeaders({ 'cache-control': 'no-store' });
	const { language, words } = await parent();
	const room = await keepersRoom(house, actor, params);
	return {
		...room,
		at: house.now(),
		query,
		me: { person: actor.person, role: 'keeper', sits: { kind: 'keeper', id: actor.person } } as const,
		// where devices in the room reach this Kring, which may not be where this one does
		origin: joinOrigin() ?? url.origin,
		words: { ...words, ...(await wordsOf(language, 'room', 'leading', 'adults', 'door', 'refused')) }
	};
};

export const actions: Actions = {
	/** Lets in who waits at the door: they get their seat, if they have a ground. */
	admit: async ({ params, url, request, locals }) => {
		const { house, actor } = await enterAt(params.school, url, 'circle', inCircle(params));
		locals.isSealed = true;
		const guest = String((await formOf(request)).get('guest') ?? '');
		if (!isId(guest) || !isId(params.meeting)) return fail(400, { code: 'not-understood' });
		const outcome = await orAway(admit(house, actor, params.meeting, guest));
		return 'refused' in outcome ? fail(422, { code: outcome.refused }) : { admitted: guest };
	},
	/** Holds out a place in the room to a device: for a child by name, or for the screen. */
	place: async ({ params, url, request, locals }) => {
		const { house, actor } = await enterAt(params.school, url, 'circle', inCircle(params));
		locals.isSealed = true;
		const child = String((await formOf(request)).get('child') ?? '');
		if ((child !== '' && !isId(child)) || !isId(params.meeting)) return fail(400, { code: 'not-understood' });
		const who = child === '' ? ({ kind: 'screen' } as const) : ({ kind: 'child', id: child } as const);
		const held = await orAway(newPlace(house, actor, params.meeting, who));
		return held === undefined
			? fail(422, { code: 'meeting-is-not-going-on' })
			: { pass: held.pass, letters: held.code, for: child };
	}
};
