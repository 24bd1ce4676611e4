import { error, redirect } from '@sveltejs/kit';
import { dayOf } from '#kernel/time.ts';
import { atPerson } from '#retention/server/at-person.ts';
import { eraseRequested } from '#retention/server/erase.ts';
import { isSeenHeld } from '#retention/server/held.ts';
import { homesFor } from '#retention/server/names.ts';
import { askedHere, asking, openedAbout, personHere } from '#retention/server/person-here.ts';
import { askRetention, retentionFor } from '#retention/server/stream.ts';
import { reach } from '#server/current-house.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

const id = v.pipe(v.string(), v.uuid());

/** Erasing one person: first what goes, and what stays and why. One asks, another confirms. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { house, actor, query } = await enter(params.school, url, 'retention');
	const { language, words } = await parent();
	const person = v.is(id, params.person) ? await orAway(askedHere(house, actor, 'erase', params.person)) : undefined;
	if (!person) error(404);
	await orAway(openedAbout(house, actor, 'retention', person));
	const { organisation } = actor;
	const today = dayOf(house.now());
	const term = person.kind === 'pupil' ? 'pupil' : person.kind === 'guardian' ? undefined : 'staff';
	const said = await orAway(house.saidBy(organisation, person.id));
	const streams = said.map((one) => one.id);
	const [book, at, isHeld, homes, kept] = await orAway(
		Promise.all([
			wordsOf(language, 'retention'),
			atPerson(house, actor, 'erase', person),
			isSeenHeld(house, actor, { person: person.id, term, today, streams }),
			homesFor(house, actor, person.id),
			retentionFor(house, actor)
		])
	);
	return {
		words: { ...words, ...book },
		query,
		...at,
		isHeld,
		saidCount: said.reduce((sum, { versions }) => sum + versions.length, 0),
		hasFamily: homes.length > 0 || person.kind === 'guardian',
		isReferred: person.id in kept.referred
	};
};

export const actions: Actions = {
	ask: (event) =>
		act(event, 'retention', async ({ house, actor, field, command }) => {
			const { person } = event.params;
			const here = v.is(id, person) ? await personHere(house, actor, person) : undefined;
			if (!here) return 'refused.not-understood';
			return askRetention(house, actor, asking(here, { request: field('request'), wish: 'erase' }), command);
		}),
	confirm: (event) =>
		act(event, 'retention', async ({ house, actor, field, command }) => {
			const request = field('request');
			const refused = await askRetention(house, actor, { type: 'confirm-request', request }, command);
			// confirmed before, and it had to stay: once that is lifted it is tried again
			if (refused && refused !== 'confirmed-already') return refused;
			const { placeless } = reach().identity;
			const erased = await eraseRequested(house, actor.organisation, request, placeless.forget);
			if (erased === 'held') return 'retention.held-now';
			if (erased === 'last-administrator') return erased;
			// who was erased has no page any more, and who was that themselves nothing here at all
			if (event.params.person === actor.person) redirect(303, '/');
			const als = event.url.searchParams.get('als');
			redirect(303, `/${event.params.school}/bewaren?gewist=ja${als ? `&als=${encodeURIComponent(als)}` : ''}`);
		}),
	withdraw: (event) =>
		act(event, 'retention', ({ house, actor, field, command }) =>
			askRetention(house, actor, { type: 'withdraw-request', request: field('request') }, command)
		),
	refer: (event) =>
		act(event, 'retention', ({ house, actor, field, command }) => {
			const referred = field('referred') === 'yes';
			return askRetention(house, actor, { type: 'mark-referred', person: event.params.person, referred }, command);
		})
};
