import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { statusOf, takeName } from '#sessions/server/at-the-door.ts';
import { namesFor, standOf } from '#sessions/server/class-names.ts';
import { formOf } from '#server/form-of.ts';
import { placeOf, sendOn, thisTablet } from '../this-tablet.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ request }: PageServerLoadEvent) => {
	const tablet = await thisTablet(request);
	if (!tablet) redirect(303, '/doe-mee/wachten');
	await sendOn(tablet, '/doe-mee/naam');
	const names = await orAway(namesFor(reach().house, tablet));
	return { names, stand: standOf(tablet, names) };
};

/** Why a name could not be taken, where choosing another one helps, or the same one later. */
const choosable = ['name-is-taken', 'not-in-this-class', 'disk-is-full'];

export const actions: Actions = {
	default: async ({ request }) => {
		const tablet = await thisTablet(request);
		if (!tablet) redirect(303, '/doe-mee/wachten');
		const person = (await formOf(request)).get('person');
		if (!v.is(v.pipe(v.string(), v.uuid()), person)) return fail(400, { problem: 'join.tap-name' });
		const taken = await orAway(takeName(reach().house, tablet, person.toLowerCase()));
		if (!('refused' in taken)) redirect(303, await placeOf({ ...tablet, person }));
		if (choosable.includes(taken.refused)) return fail(statusOf(taken), { problem: `refused.${taken.refused}` });
		redirect(303, '/doe-mee/wachten');
	}
};
