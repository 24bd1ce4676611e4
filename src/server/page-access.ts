import { error } from '@sveltejs/kit';
import type { Actor } from './actor.ts';
import { reach } from './current-house.ts';
import type { House } from './house.ts';

/** For a page's load: who asks and the house they are in. Without a place there, the page does not exist (K9). */
export const enter = async (school: string, url: URL): Promise<{ house: House; actor: Actor }> => {
	const { house, seats } = reach();
	const actor = await orAway(seats.whoAsks(school, url));
	if (!actor) error(404);
	return { house, actor };
};

/** A database that is away is a sentence and a status, not a fault. Known by name: pages are a bundle of their own. */
export const orAway = async <T>(work: Promise<T>): Promise<T> => {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof Error && cause.name === 'DatabaseAway') error(503);
		throw cause;
	}
};
