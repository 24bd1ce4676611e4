import { redirect } from '@sveltejs/kit';
import { kept } from '../this-place.ts';
import { classToAskFor, noteGone, roomIn } from './class-here.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** At a digibord where a class just was: is it gone? Of the family there is nothing on this page. */
export const load = async (event: PageServerLoadEvent) => {
	event.setHeaders(kept);
	if ((await classToAskFor(event)) === undefined) redirect(303, roomIn(event.url.searchParams.get('naar')));
};

export const actions: Actions = {
	default: async (event) => {
		const session = await classToAskFor(event);
		if (session !== undefined) noteGone(event.cookies, session);
		redirect(303, roomIn(event.url.searchParams.get('naar')));
	}
};
