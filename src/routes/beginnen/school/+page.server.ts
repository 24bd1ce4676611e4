import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { foundSchool, objectionTo, roomFor, type Founded } from '#schools/server/founding.ts';
import { sorts } from '#schools/sorts.ts';
import { reach } from '#server/current-house.ts';
import { formOf } from '#server/form-of.ts';
import { orAway } from '#server/page-access.ts';
import { signedInHere } from '../../aanmelden/visitor.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
	await founder(event);
	return { schoolYear: schoolYearOf(dayOf(reach().house.now())) };
};

export const actions: Actions = {
	default: async (event) => {
		const me = await founder(event);
		const { house, identity } = reach();
		const form = await formOf(event.request);
		const typed = Object.fromEntries(fields.map((name) => [name, String(form.get(name) ?? '').slice(0, 400)]));
		const roles = form.getAll('role').map(String);
		const read = v.safeParse(founding, { ...typed, roles });
		if (!read.success) return fail(422, { problem: 'refused.not-understood', typed, roles });
		const founded: Founded = { ...read.output, brin: read.output.brin.trim().toUpperCase() || null };
		const objection = objectionTo(founded, house.now());
		if (objection) return fail(422, { problem: `refused.${objection}`, typed, roles });

		const chosen = await orAway(
			identity.setUp.choose(me.account, {
				organisation: me.chosen ?? (await roomFor(house, founded.name)),
				school: newId(),
				person: newId()
			})
		);
		if (!chosen) error(404);
		await orAway(foundSchool(house, chosen, me.account, founded));
		await orAway(identity.setUp.finish(me.account));
		identity.sessions.forget(me.account);
		redirect(303, `/${chosen.organisation}?welkom`);
	}
};

const fields = ['sort', 'name', 'brin', 'region', 'given', 'family'] as const;

const founding = v.object({
	sort: v.picklist(sorts),
	name: v.string(),
	brin: v.string(),
	region: v.picklist(['noord', 'midden', 'zuid']),
	given: v.string(),
	family: v.string(),
	roles: v.array(v.picklist(['coordinator', 'principal']))
});

/** Who began with the key, and has shown a second thing; for anyone else this page is not there. */
const founder = async (event: PageServerLoadEvent | RequestEvent) => {
	const me = await signedInHere(event);
	const { identity } = reach();
	const begun = me && (await orAway(identity.setUp.foundingBy(me.account)));
	if (!me || !begun) error(404);
	if (!me.secondStep) redirect(303, '/mijn-account/tweede-stap?naar=/beginnen/school');
	return { account: me.account, chosen: begun.organisation };
};
