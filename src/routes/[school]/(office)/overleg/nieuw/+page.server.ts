import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { circleCommand } from '#circles/commands.ts';
import { aroundOf, circlesOfHouseholds } from '#circles/server/around.ts';
import { fitsName } from '#households/search.ts';
import { householdsFor } from '#households/server/reading.ts';
import { fullName } from '#households/wording.ts';
import { isId, newId } from '#kernel/id.ts';
import { formOf } from '#server/form-of.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many are shown; a few letters find any other. */
const most = 60;

/** Which family a board is opened for; and of the one that was chosen, its children. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'circles');
	locals.isSealed = true;
	await orAway(house.audit.opened(actor, 'households'));
	const typed = (url.searchParams.get('zoek') ?? '').slice(0, 80);
	const wanted = url.searchParams.get('gezin');
	const [all, boards] = await orAway(
		Promise.all([householdsFor(house.db, actor), circlesOfHouseholds(house.db, actor)])
	);
	const home = isId(wanted) ? all.find(({ id }) => id === wanted) : undefined;
	if (wanted !== null && !home) error(404);
	const fitting = all.filter(({ children, guardians }) =>
		fitsName([...children, ...guardians].map(fullName).join(' '), typed)
	);
	return {
		query,
		typed,
		fresh: newId(),
		home: home && { id: home.id, children: home.children.filter(({ left }) => !left), board: boards.get(home.id) },
		count: fitting.length,
		// two homes of one child are told apart by who looks after it there
		families: fitting.slice(0, most).map(({ id, children, guardians }) => ({
			id,
			board: boards.get(id),
			names: children.map(({ given, family }) => ({ given, family })),
			guardians: guardians.map(fullName)
		}))
	};
};

export const actions: Actions = {
	/** Opens a board for the children that were ticked, with whoever decides about each of them today. */
	default: async ({ params, url, request, locals }) => {
		const { house, actor, query } = await enter(params.school, url, 'circles');
		locals.isSealed = true;
		const form = await formOf(request);
		const [circle, household] = [String(form.get('fresh')), String(form.get('household'))];
		const children = form.getAll('child').filter(isId);
		const asked = new Set(form.getAll('asked').map(String));
		const again = (problem: string) => fail(422, { problem, children, asked: [...asked] });
		if (children.length === 0) return again('circle.tick-a-child');
		const { guardians } = await orAway(aroundOf(house.db, actor, children));
		const read = v.safeParse(circleCommand, {
			type: 'open-circle',
			circle,
			household,
			keeper: actor.person,
			children: children.map((child) => ({
				child,
				guardians: guardians.filter(({ authority }) => authority[child] === 'yes').map(({ id }) => id),
				asked: asked.has(child)
			}))
		});
		if (!read.success) return again('refused.not-understood');
		const wish = { id: circle, kind: 'circle', stream: circle, command: read.output };
		const outcome = await orAway(house.handle(actor, wish));
		if ('refused' in outcome) return again(`refused.${outcome.refused}`);
		redirect(303, `/${params.school}/overleg/${circle}${query && `?${query}`}`);
	}
};
