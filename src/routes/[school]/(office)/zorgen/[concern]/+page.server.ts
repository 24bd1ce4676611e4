import { error, redirect } from '@sveltejs/kit';
import { openConcern } from '#concerns/server/reading.ts';
import { isId, newId } from '#kernel/id.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** One concern with its words. That it was opened the wall writes down, before it is read (K15). */
export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'concerns');
	locals.isSealed = true;
	const found = isId(params.concern) ? await orAway(openConcern(house, actor, params.concern)) : undefined;
	if (!found) error(404);
	const { language, words } = await parent();
	return { words: { ...words, ...(await wordsOf(language, 'concern', 'refused')) }, query, command: newId(), found };
};

export const actions: Actions = {
	default: async (event) => {
		event.locals.isSealed = true;
		const done = await act(event, 'concerns', async ({ house, actor, command: id }) => {
			const { concern } = event.params;
			if (!isId(concern)) return 'concern-unknown';
			const command = { type: 'record-concern' };
			const outcome = await house.handle(actor, { id, kind: 'concern', stream: concern, command });
			// by another, a moment ago: it is what was asked
			return 'refused' in outcome && outcome.refused !== 'unknown-stream' ? outcome.refused : undefined;
		});
		if (!('done' in done)) return done;
		const als = event.url.searchParams.get('als');
		redirect(303, `/${event.params.school}/zorgen?klaar${als ? `&als=${encodeURIComponent(als)}` : ''}`);
	}
};
