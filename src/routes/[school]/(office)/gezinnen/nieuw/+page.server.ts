import { fail, redirect } from '@sveltejs/kit';
import { authorities } from '#households/guardian.ts';
import { pick } from '#households/server/picking.ts';
import { nothingTyped, typedIn } from '#households/typed.ts';
import { newId } from '#kernel/id.ts';
import { formOf } from '#server/form-of.ts';
import { enter, orAway } from '#server/page-access.ts';
import { ask, childrenIn } from '../asking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'households');
	locals.isSealed = true;
	await orAway(house.audit.opened(actor, 'households'));
	const picking = await orAway(pick(house.db, actor, { typed: '', chosen: [] }));
	return { query, ids: newIds(), picking, typed: { ...nothingTyped, authority: 'unknown' } };
};

/** Ids for the next try: what was refused is refused for good under its own. */
const newIds = () => ({ household: newId(), guardian: newId() });

const idsIn = (form: FormData) => ({
	household: String(form.get('household')),
	guardian: String(form.get('guardian'))
});

const allTyped = (form: FormData) => ({
	...typedIn(form),
	authority: authorities.find((one) => one === form.get('authority')) ?? 'unknown'
});

export const actions: Actions = {
	/** Looks for pupils by the letters typed; all the rest of the form stays as it is. */
	find: async ({ params, url, request, locals }) => {
		const { house, actor } = await enter(params.school, url, 'households');
		locals.isSealed = true;
		const form = await formOf(request);
		const wanted = { typed: String(form.get('zoek') ?? '').slice(0, 80), chosen: childrenIn(form) };
		return { ids: idsIn(form), picking: await orAway(pick(house.db, actor, wanted)), typed: allTyped(form), code: '' };
	},
	open: async ({ params, url, request, locals }) => {
		const { house, actor, query } = await enter(params.school, url, 'households');
		locals.isSealed = true;
		const form = await formOf(request);
		const [ids, children, { authority, ...typed }] = [idsIn(form), childrenIn(form), allTyped(form)];
		const told = children.map((child) => ({ child, authority }));
		const code =
			children.length === 0
				? 'pick-first'
				: await ask(
						{ house, actor },
						{ type: 'open-household', ...ids, children, ...typed, authority: told },
						ids.household
					);
		if (code === undefined)
			redirect(303, `/${params.school}/gezinnen/${ids.household}?gedaan=opened${query && `&${query}`}`);
		const wanted = { typed: String(form.get('zoek') ?? '').slice(0, 80), chosen: children };
		const picking = await orAway(pick(house.db, actor, wanted));
		return fail(422, { ids: newIds(), picking, typed: { ...typed, authority }, code });
	}
};
