import { raisedBy } from '#concerns/server/reading.ts';
import { newId } from '#kernel/id.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** *Ik maak me zorgen*: the five steps, whom to call, and words to pass on. Of what was passed on, only that it was. */
export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'worried');
	const { language, words } = await parent();
	locals.isSealed = true;
	return {
		words: { ...words, ...(await wordsOf(language, 'concern', 'refused')) },
		query,
		command: newId(),
		concern: newId(),
		own: await orAway(raisedBy(house, actor))
	};
};

export const actions: Actions = {
	default: (event) =>
		act(event, 'worried', async ({ house, actor, field, command: id }) => {
			const command = { type: 'raise-concern', words: field('words').slice(0, 4000), drawing: null, about: null };
			const outcome = await house.handle(actor, { id, kind: 'concern', stream: field('concern'), command });
			return 'refused' in outcome ? outcome.refused : undefined;
		})
};
