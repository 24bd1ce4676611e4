import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { circlesOfHouseholds } from '#circles/server/around.ts';
import type { HouseholdsCommand } from '#households/commands.ts';
import { pick } from '#households/server/picking.ts';
import { contactsOf, householdsFor, twoHomes } from '#households/server/reading.ts';
import { nothingTyped, seenOf, typedIn } from '#households/typed.ts';
import { newId } from '#kernel/id.ts';
import { changedMeanwhile } from '#server/changed-meanwhile.ts';
import { formOf } from '#server/form-of.ts';
import { enter, orAway, type Entered } from '#server/page-access.ts';
import { ask, authorityIn, childrenIn, isId } from '../asking.ts';
import { done, type Done } from './done.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'households');
	locals.isSealed = true;
	if (!isId(params.household)) error(404);
	const [home] = await orAway(householdsFor(house.db, actor, params.household));
	if (!home) error(404);
	const about = [...home.children, ...home.guardians].map(({ id }) => id);
	await orAway(house.audit.opened(actor, 'households', about));
	const [contacts, elsewhere, boards] = await orAway(
		Promise.all([
			contactsOf(house.db, actor, home.id),
			twoHomes(house.db, actor, home.id),
			circlesOfHouseholds(house.db, actor)
		])
	);
	return {
		query,
		home,
		contacts,
		elsewhere,
		board: boards.get(home.id),
		newGuardian: newId(),
		typed: nothingTyped,
		picking: { typed: '', chosen: [], found: [], more: false },
		done: done.find((one) => one === url.searchParams.get('gedaan'))
	};
};

type Event = Pick<RequestEvent, 'url' | 'request' | 'locals'> & { params: { school: string; household: string } };

/** Does one thing to this household and shows it anew; what was refused stands there again, with why. */
const act = async (
	{ params, url, request, locals }: Event,
	which: HouseholdsCommand['type'],
	outcome: Done,
	more: (form: FormData) => Record<string, unknown> & { id?: string },
	mayNot: (asked: Pick<Entered, 'house' | 'actor'>, form: FormData) => Promise<string | undefined> = async () =>
		undefined
) => {
	const { house, actor, query } = await enter(params.school, url, 'households');
	locals.isSealed = true;
	const form = await formOf(request);
	const { id, ...rest } = more(form);
	const code =
		(await orAway(mayNot({ house, actor }, form))) ??
		(await ask({ house, actor }, { type: which, household: params.household, ...rest }, id));
	if (code !== undefined) return refused(which, code, form);
	const to = which === 'close-household' ? '' : `/${params.household}`;
	redirect(303, `/${params.school}/gezinnen${to}?gedaan=${outcome}${query && `&${query}`}`);
};

const nobody = { typed: '', chosen: [], found: [], more: false };

const refused = (which: string, code: string, form: FormData) =>
	fail(422, { which, code, guardian: String(form.get('guardian') ?? ''), typed: typedIn(form), picking: nobody });

const guardianIn = (form: FormData) => ({ guardian: String(form.get('guardian')) });

export const actions: Actions = {
	find: async ({ params, url, request, locals }) => {
		const { house, actor } = await enter(params.school, url, 'households');
		locals.isSealed = true;
		const form = await formOf(request);
		const wanted = { typed: String(form.get('zoek') ?? '').slice(0, 80), chosen: childrenIn(form) };
		const [home] = isId(params.household) ? await orAway(householdsFor(house.db, actor, params.household)) : [];
		if (!home) error(404);
		const without = home.children.map(({ id }) => id);
		const picking = await orAway(pick(house.db, actor, { ...wanted, without }));
		return { which: 'find', code: '', guardian: '', typed: nothingTyped, picking };
	},
	/** One after the other; the first that is refused ends it, and those before it are in. */
	'add-child': async (event) => {
		const { house, actor, query } = await enter(event.params.school, event.url, 'households');
		event.locals.isSealed = true;
		const form = await formOf(event.request);
		const { household, school } = event.params;
		const children = childrenIn(form);
		if (children.length === 0) return refused('add-child', 'households.pick-first', form);
		for (const child of children) {
			const code = await ask({ house, actor }, { type: 'add-child', household, child });
			if (code !== undefined) return refused('add-child', code, form);
		}
		redirect(303, `/${school}/gezinnen/${household}?gedaan=child${query && `&${query}`}`);
	},
	'take-child-out': (event) =>
		act(event, 'take-child-out', 'child-out', (form) => ({ child: String(form.get('child')) })),
	'add-guardian': (event) =>
		act(event, 'add-guardian', 'guardian', (form) => ({
			...guardianIn(form),
			...typedIn(form),
			authority: authorityIn(form),
			id: String(form.get('guardian'))
		})),
	'change-guardian': (event) =>
		act(
			event,
			'change-guardian',
			'changed',
			(form) => ({ ...guardianIn(form), ...typedIn(form) }),
			async ({ house, actor }, form) => {
				const { household } = event.params;
				if (!isId(household)) return undefined;
				const [[home], contacts] = await Promise.all([
					householdsFor(house.db, actor, household),
					contactsOf(house.db, actor, household)
				]);
				const { guardian: id } = guardianIn(form);
				const stands = home?.guardians.find((one) => one.id === id);
				const field = (name: string) => String(form.get(name) ?? '');
				return stands && changedMeanwhile(field, seenOf(stands, contacts.get(id)))
					? 'households.changed-by-another'
					: undefined;
			}
		),
	'set-authority': (event) =>
		act(event, 'set-authority', 'authority', (form) => ({ ...guardianIn(form), authority: authorityIn(form) })),
	'remove-guardian': (event) => act(event, 'remove-guardian', 'removed', guardianIn),
	'close-household': (event) => act(event, 'close-household', 'closed', () => ({}))
};
