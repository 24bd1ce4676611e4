import { error } from '@sveltejs/kit';
import type { Board } from '#boards/board-state.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import { orAway } from '#server/page-access.ts';
import { sessionsOf } from '#sessions/companion.ts';
import type { Sessions } from '#sessions/session-state.ts';
import type { PageServerLoad } from './$types';

/** What a class chooses for its sessions: for a teacher of that class, and for anyone else it is not there (K9). */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, board } = await enterBoard(params, url, 'class-settings');
	const [ofBoard, ofSessions] = await orAway(
		Promise.all([house.hearing.now(actor, board.stream), house.hearing.now(actor, sessionsOf(board.stream))])
	);
	if (!ofBoard || !ofSessions) error(404);
	return {
		at: house.now(),
		person: actor.person,
		group: { key: board.key, name: board.name, grades: board.grades },
		board: { ...ofBoard, state: ofBoard.state as Board },
		sessions: { ...ofSessions, state: ofSessions.state as Sessions }
	};
};
