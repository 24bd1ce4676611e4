import { error } from '@sveltejs/kit';
import { newId } from '#kernel/id.ts';
import { objectionTo, type Founded } from '#schools/server/founding.ts';
import { firstOf, foundWithin, schoolsOf } from '#schools/server/schools-of.ts';
import { reach } from '#server/current-house.ts';
import { act, type Asked } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** The schools of a samenwerkingsverband; a school has no such page. */
export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { house, actor, query } = await enter(params.school, url, 'schools');
	const { school } = await parent();
	if (school.sort !== 'consortium') error(404);
	return { query, schools: await orAway(schoolsOf(house, actor)), command: newId() };
};

export const actions: Actions = {
	found: (event) =>
		act(event, 'schools', async (asked) => {
			const { house, actor, field, command } = asked;
			const founded: Founded = {
				name: field('name'),
				sort: 'school',
				brin: field('brin').trim().toUpperCase() || null,
				region: (['noord', 'midden', 'zuid'] as const).find((one) => one === field('region')) ?? 'midden',
				given: field('given'),
				family: field('family'),
				roles: []
			};
			const objection = objectionTo(founded, house.now());
			if (objection) return objection;
			const place = await foundWithin(house, actor, founded, command);
			return 'refused' in place ? place.refused : invite(asked, place.organisation, place.person);
		}),
	invite: (event) =>
		act(event, 'schools', async (asked) => {
			const school = asked.field('school');
			const person = await firstOf(asked.house, asked.actor, school);
			return person === undefined ? 'office.school-has-begun' : invite(asked, school, person);
		})
};

const invite = async ({ actor, field }: Asked, organisation: string, person: string): Promise<string | undefined> => {
	const language = field('language') === 'en' ? 'en' : 'nl';
	const email = field('email').trim();
	const sent = await reach().identity.invitations.send({ organisation, person, email }, language, actor.person);
	return 'problem' in sent ? `sign-in.${sent.problem}` : undefined;
};
