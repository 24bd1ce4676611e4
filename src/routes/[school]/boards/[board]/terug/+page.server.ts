import { error } from '@sveltejs/kit';
import { between } from '#boards/between.ts';
import type { Board } from '#boards/board-state.ts';
import { classOf, findBoard } from '#boards/server/board-page.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { enter, orAway } from '#server/page-access.ts';
import { propose } from '#sessions/propose.ts';
import { sessionAround } from '#sessions/server/session-page.ts';
import type { PageServerLoad } from './$types';

/** What came of the last bordsessie of a class. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url);
	const found = await orAway(
		house.db.asPerson(actor.organisation, actor.person, async (tx) => {
			const board = await findBoard(tx, actor.organisation, params.board, schoolYearOf(dayOf(house.now())));
			return board && { board, people: await classOf(tx, actor.organisation, board.group) };
		})
	);
	if (!found) error(404);
	const { board, people } = found;
	const { sessions } = await orAway(sessionAround(house, actor, board.stream));
	const closed = sessions?.state.last;
	if (!sessions || !closed?.begunAt) error(404);
	const [before, after] = await orAway(
		Promise.all([closed.begunAt, closed.closedAt].map((at) => house.hearing.asOf(actor, board.stream, at)))
	);
	if (!before || !after) error(404);
	const { finished, fresh } = between(before.state as Board, after.state as Board);
	const pupils = people.filter(({ role }) => role === 'pupil').map(({ id }) => id);
	return {
		query,
		group: { key: board.key, name: board.name },
		people,
		closed,
		faceWords: sessions.state.settings.faceWords,
		finished: finished.map(({ words }) => words),
		fresh: fresh.map(({ words }) => words),
		leadsNext: propose(closed.mode, pupils, sessions.state.turns).leads[0] ?? null
	};
};
