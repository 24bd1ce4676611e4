import { error } from '@sveltejs/kit';
import type { Board } from '#boards/board-state.ts';
import { findBoard } from '#boards/server/board-page.ts';
import { groupAudience } from '#schools/audiences.ts';
import { enter, orAway } from '#server/page-access.ts';
import { may } from '#policy.ts';
import { sessionsOf } from '#sessions/companion.ts';
import type { Sessions } from '#sessions/session-state.ts';
import type { PageServerLoad } from './$types';

/** What a class chooses for its sessions: for a teacher of that class, and for anyone else it is not there (K9). */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor } = await enter(params.school, url);
	const board = await orAway(findBoard(house, actor, params.board));
	if (!board) error(404);
	if (!may(actor, 'choose-names', { kind: 'sessions', audience: groupAudience(board.group) })) error(404);
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
