import { error } from '@sveltejs/kit';
import { reach } from '#server/current-house.ts';
import { orAway } from '#server/page-access.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ params }) => {
	const school = await orAway(reach().seats.school(params.school));
	if (!school) error(404);
	return { school: { id: params.school, ...school } };
};
