import { redirect } from '@sveltejs/kit';
import { regenboog } from '#example/regenboog.ts';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import { signedInHere } from './aanmelden/visitor.ts';
import type { PageServerLoadEvent } from './$types';

/** To one's own school; else to where one signs in, or, while there is no school yet, to the example. */
export const load = async (event: PageServerLoadEvent) => {
	const me = await signedInHere(event);
	const [place, another] = me ? [...me.places.keys()] : [];
	if (place) redirect(303, another ? '/mijn-account' : `/${place}`);
	const { identity, seats } = reach();
	const [isNew, example] = await orAway(Promise.all([identity.setUp.isOpen(), seats.school(regenboog.organisation)]));
	if (example && isNew && !me) redirect(303, `/${regenboog.organisation}`);
	redirect(303, me ? '/mijn-account' : '/aanmelden');
};
