import { error } from '@sveltejs/kit';
import { atPerson } from '#retention/server/at-person.ts';
import { askedHere, asking, openedAbout, personHere } from '#retention/server/person-here.ts';
import { askRetention } from '#retention/server/stream.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

const id = v.pipe(v.string(), v.uuid());

/** Everything that is kept about one person: one asks, another confirms. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { house, actor, query } = await enter(params.school, url, 'retention');
	const { language, words } = await parent();
	const person = v.is(id, params.person) ? await orAway(askedHere(house, actor, 'export', params.person)) : undefined;
	if (!person) error(404);
	await orAway(openedAbout(house, actor, 'retention', person));
	const [book, at] = await orAway(
		Promise.all([wordsOf(language, 'retention'), atPerson(house, actor, 'export', person)])
	);
	return { words: { ...words, ...book }, query, ...at };
};

export const actions: Actions = {
	ask: (event) =>
		act(event, 'retention', async ({ house, actor, field, command }) => {
			const { person } = event.params;
			const here = v.is(id, person) ? await personHere(house, actor, person) : undefined;
			if (!here) return 'refused.not-understood';
			return askRetention(house, actor, asking(here, { request: field('request'), wish: 'export' }), command);
		}),
	confirm: (event) =>
		act(event, 'retention', ({ house, actor, field, command }) =>
			askRetention(house, actor, { type: 'confirm-request', request: field('request') }, command)
		),
	withdraw: (event) =>
		act(event, 'retention', ({ house, actor, field, command }) =>
			askRetention(house, actor, { type: 'withdraw-request', request: field('request') }, command)
		)
};
