import { newId } from '#kernel/id.ts';
import { askSchool } from '#schools/server/asking.ts';
import { locationsOf } from '#schools/server/locations.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** The buildings of a school. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'groups');
	return { query, command: newId(), locations: await orAway(locationsOf(house, actor)) };
};

export const actions: Actions = {
	add: (event) =>
		act(event, 'groups', ({ house, actor, field, command }) =>
			askSchool(
				house,
				actor,
				{ type: 'add-location', location: newId(), name: field('name'), code: field('code') },
				command
			)
		),
	change: (event) =>
		act(event, 'groups', ({ house, actor, field, command }) =>
			askSchool(
				house,
				actor,
				{ type: 'change-location', location: field('location'), name: field('name'), code: field('code') },
				command
			)
		),
	close: (event) =>
		act(event, 'groups', ({ house, actor, field, command }) =>
			askSchool(house, actor, { type: 'close-location', location: field('location') }, command)
		)
};
