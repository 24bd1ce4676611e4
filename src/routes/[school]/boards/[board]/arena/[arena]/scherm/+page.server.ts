import { enterArena } from '#arenas/server/arena-page.ts';
import type { PageServerLoad } from './$types';

/** What hangs in the room while pupils speak: the question and the clock, and nothing of who sits there. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query, arena } = await enterArena(params, url, 'arena-screen');
	return { query, at: house.now(), arena, person: actor.person };
};
