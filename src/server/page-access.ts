import { error, redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import type { Actor } from './actor.ts';
import { reach } from './current-house.ts';
import { deviceIn } from './device-secret.ts';
import type { House } from './house.ts';

/**
 * For a page's load: who asks and the house they are in. Without a place there, the page does not exist (K9).
 * `query` is what the page's own requests add to their address to say who asks; a tablet's cookie says it by itself.
 */
export const enter = async (school: string, url: URL): Promise<{ house: House; actor: Actor; query: string }> => {
	const { house, whoAsks } = reach();
	const cookies = getRequestEvent().request.headers.get('cookie');
	const actor = await orAway(whoAsks(school, url, cookies));
	// a tablet without a child, or of a session that is over, goes back to the door
	if (actor ? actor.person === actor.device : !url.searchParams.has('als') && deviceIn(cookies))
		redirect(303, '/doe-mee/wachten');
	if (!actor) error(404);
	return { house, actor, query: actor.device ? '' : `als=${actor.person}` };
};

/** Where tablets in the classroom reach Kring, when that is another address than on this machine itself. */
export const joinOrigin = (): string | undefined => reach().elsewhere;

/** A database that is away is a sentence and a status, not a fault. Known by name: pages are a bundle of their own. */
export const orAway = async <T>(work: Promise<T>): Promise<T> => {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof Error && cause.name === 'DatabaseAway') error(503);
		throw cause;
	}
};
