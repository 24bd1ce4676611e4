import { findArena } from '#arenas/server/arena-page.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import type { PageServerLoad } from './$types';

/** What hangs in the room while pupils speak: the question and the clock, and nothing of who sits there. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query, board } = await enterBoard(params, url, 'arena-screen');
	const arena = await findArena(house, actor, board.group, params.arena);
	return { query, at: house.now(), arena, person: actor.person };
};
