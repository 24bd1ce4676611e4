import { familiesToAsk, looksFor } from '#circles/server/look-along.ts';
import { newId } from '#kernel/id.ts';
import { act, type Asked } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the place of an ib'er who is not there: which families there are, who waits, and who looked. It is written down (K15). */
export const load: PageServerLoad = async ({ params, url, parent, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'replacing');
	locals.isSealed = true;
	await orAway(house.audit.opened(actor, 'replacing'));
	const { language, words } = await parent();
	const [families, looks] = await orAway(Promise.all([familiesToAsk(house, actor), looksFor(house, actor)]));
	return {
		words: { ...words, ...(await wordsOf(language, 'replacing', 'refused')) },
		query,
		command: newId(),
		look: newId(),
		isPrincipal: actor.standings.some(({ role }) => role === 'principal'),
		families,
		looks
	};
};

const ask = async ({ house, actor, command: id }: Asked, stream: string, command: { type: string }) => {
	const outcome = await house.handle(actor, { id, kind: 'replacement', stream, command });
	return 'refused' in outcome ? outcome.refused : undefined;
};

export const actions: Actions = {
	ask: (event) =>
		act(event, 'replacing', (asked) => {
			const { field } = asked;
			const command = { type: 'ask-to-look', circle: field('circle'), reason: field('reason') };
			return ask(asked, field('look'), command);
		}),
	let: (event) => act(event, 'replacing', (asked) => ask(asked, asked.field('look'), { type: 'let-look' })),
	end: (event) => act(event, 'replacing', (asked) => ask(asked, asked.field('look'), { type: 'end-look' }))
};
