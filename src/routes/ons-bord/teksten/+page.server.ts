import { fail, redirect } from '@sveltejs/kit';
import { doneAt, languageOfGuest } from '#circles/texts/server/released.ts';
import { reach } from '#server/current-house.ts';
import { formOf } from '#server/form-of.ts';
import { orAway } from '#server/page-access.ts';
import { kept, thisPlace } from '../this-place.ts';
import { textsHere } from './this-reader.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** After a meeting: what was released for who reads here, and nothing before that. */
export const load = async ({ request, cookies, locals, setHeaders, parent }: PageServerLoadEvent) => {
	setHeaders(kept);
	locals.isSealed = true;
	const language = languageOfGuest((await parent()).spoken);
	return textsHere({ request, cookies }, language);
};

/** A guest from elsewhere says that an action of theirs is done. */
export const actions: Actions = {
	default: async ({ request, locals }) => {
		locals.isSealed = true;
		const { link } = await thisPlace(request);
		if (!link?.device) redirect(303, '/ons-bord/wachten');
		const agreement = String((await formOf(request)).get('agreement') ?? '').slice(0, 60);
		const refused = await orAway(doneAt(reach().house, link, agreement));
		return refused === undefined ? { isSaved: true } : fail(422, { isSaved: false });
	}
};
