import { redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import { groupOf } from '#kernel/standing.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { orAway } from '#server/page-access.ts';
import { arenasOf } from './arenas.ts';

/** Which arena this browser is not in the outer ring of. */
export const notThereCookie = 'niet-in-de-buitenring';

/**
 * While pupils speak in the ring the rest of Kring is quiet for everyone of the outer ring: any page they ask for is that
 * arena. Not for who leads it, nor for who says they are not in that ring, such as who is with a class meanwhile.
 */
export const orListen = async (house: Pick<House, 'db' | 'hearing' | 'look'>, actor: Actor): Promise<void> => {
	const teams = actor.standings.flatMap(({ role, audience }) =>
		role === 'member' && audience ? [groupOf(audience)] : []
	);
	if (teams.length === 0) return;
	const { url, cookies, request } = getRequestEvent();
	if (request.method !== 'GET' || url.pathname.includes('/arena/')) return;
	for (const team of teams) {
		const arenas = await orAway(arenasOf(house, actor, team));
		const live = arenas.find(({ state }) => state.state === 'live');
		if (!live || live.state.moderator === actor.person || cookies.get(notThereCookie) === live.stream) continue;
		redirect(303, `/${actor.organisation}/boards/team/arena/${live.stream}${url.search}`);
	}
};
