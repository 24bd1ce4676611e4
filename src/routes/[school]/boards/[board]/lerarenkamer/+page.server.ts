import { error } from '@sveltejs/kit';
import { arenasOf } from '#arenas/server/arenas.ts';
import { releasedOf } from '#arenas/released.ts';
import type { Board } from '#boards/board-state.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import { dayOf } from '#kernel/time.ts';
import { orAway } from '#server/page-access.ts';
import { teamBeside } from '#teams/server/team-page.ts';
import type { PageServerLoad } from './$types';

/** What hangs in the lerarenkamer between two sessions: of the board of a team, and of no other. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query, board } = await enterBoard(params, url, 'staff-room');
	if (board.kind !== 'team') error(404);
	const [found, team] = await orAway(
		Promise.all([house.hearing.now(actor, board.stream), teamBeside(house, actor, board.stream)])
	);
	if (!found) error(404);
	const arenas = await orAway(arenasOf(house, actor, board.group));
	return {
		quote: releasedOf(arenas.map(({ state }) => state)),
		query,
		at: house.now(),
		today: dayOf(house.now()),
		person: actor.person,
		board: { ...found, state: found.state as Board },
		team
	};
};
