import { redirect } from '@sveltejs/kit';
import { regenboog } from '#example/regenboog.ts';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { signedInHere } from './aanmelden/visitor.ts';
import { isFounding } from './beginnen/founding.ts';
import type { PageServerLoadEvent } from './$types';

/** Whether someone has a group or a task in this organisation. */
const hasWork = async (organisation: string, person: string | undefined): Promise<boolean> => {
	const actor = person && (await orAway(reach().house.actors.of(organisation, person)));
	return Boolean(actor && actor.standings.length > 0);
};

/** To one's own school; else to where one signs in, or, while there is no school yet, to the example. */
export const load = async (event: PageServerLoadEvent) => {
	const me = await signedInHere(event);
	const [place, another] = me ? [...me.places.keys()] : [];
	// who has nothing to do there yet reads on their own page whom to ask
	if (place) redirect(303, another || !(await hasWork(place, me?.places.get(place))) ? '/mijn-account' : `/${place}`);
	if (await isFounding(event)) redirect(303, '/beginnen/school');
	const { identity, seats } = reach();
	const [isNew, example] = await orAway(Promise.all([identity.setUp.isOpen(), seats.school(regenboog.organisation)]));
	if (example && isNew && !me) redirect(303, `/${regenboog.organisation}`);
	redirect(303, me ? '/mijn-account' : '/aanmelden');
};
