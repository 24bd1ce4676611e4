import { error, redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import type { Actor } from './actor.ts';
import { reach } from './current-house.ts';
import { deviceIn } from './device-secret.ts';
import { holdsSession } from './identity/session-cookie.ts';
import { mustShowMore } from './identity/standing.ts';
import type { House } from './house.ts';
import { may, wholeSchool, type PageName, type PageOfASchool } from '#policy.ts';

export type Entered = { house: House; actor: Actor; query: string };

/**
 * For a load or an action of a page of the whole school: who asks, and the house they are in. For whom the policy has
 * no row, or who has no place there, the page does not exist (K9).
 * `query` is what the page's own requests add to their address to say who asks; a tablet's cookie says it by itself.
 */
export const enter = async (school: string, url: URL, page: PageOfASchool): Promise<Entered> =>
	enterAt(school, url, page, async () => ({ audience: wholeSchool }));

/** The same for a page about one thing, as who asks finds it. What they do not find is not there, whatever the policy says. */
export const enterAt = async <On extends { audience: string }>(
	school: string,
	url: URL,
	page: PageName,
	find: (house: House, actor: Actor) => Promise<On | undefined>
): Promise<Entered & { on: On }> => {
	const { house, actor } = await whoIsHere(school, url);
	const on = await orAway(find(house, actor));
	if (!on || !may(actor, page, { kind: 'page', audience: on.audience })) error(404);
	return { house, actor, on, query: saysByItself(actor) ? '' : `als=${actor.person}` };
};

/** A cookie says who they are. */
const saysByItself = ({ device, screen, seat, session }: Actor): boolean =>
	[device, screen, seat, session].some((one) => one !== undefined);

/** Who asks in this school; whoever has no place there goes to the door, to sign in, or finds nothing (K9). */
export const whoIsHere = async (school: string, url: URL): Promise<{ house: House; actor: Actor }> => {
	const { house, whoAsks, isSecure } = reach();
	const cookies = getRequestEvent().request.headers.get('cookie');
	const actor = await orAway(whoAsks(school, url, cookies));
	// a tablet without a child, or of a session that is over, goes back to the door
	if (actor ? actor.person === actor.device : !url.searchParams.has('als') && deviceIn(cookies))
		redirect(303, '/doe-mee/wachten');
	if (!actor && !url.searchParams.has('als')) await orToSignIn(school, url, cookies, isSecure);
	if (!actor) error(404);
	return { house, actor };
};

/** Whose session is over signs in again and comes back here; who must show a second thing does that first. */
const orToSignIn = async (school: string, { pathname }: URL, cookies: string | null, isSecure: boolean) => {
	if (!holdsSession(cookies, isSecure)) return;
	const { identity, house } = reach();
	const back = `naar=${encodeURIComponent(pathname)}`;
	const me = await orAway(identity.sessions.who(cookies));
	if (!me) redirect(303, `/aanmelden?${back}`);
	const person = me.places.get(school);
	const actor = person === undefined ? undefined : await orAway(house.actors.of(school, person));
	if (actor && mustShowMore(me, actor.standings)) redirect(303, `/mijn-account/tweede-stap?${back}`);
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
