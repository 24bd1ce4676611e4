import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { between } from '#boards/between.ts';
import type { Board } from '#boards/board-state.ts';
import { classOf } from '#boards/server/board-page.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import { newId } from '#kernel/id.ts';
import { groupAudience } from '#schools/audiences.ts';
import { formOf } from '#server/form-of.ts';
import { orAway } from '#server/page-access.ts';
import { may } from '#policy.ts';
import { sessionsOf } from '#sessions/companion.ts';
import { takesTurns } from '#schools/classmates.ts';
import { propose } from '#sessions/propose.ts';
import { sessionAround } from '#sessions/server/session-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** What came of the last bordsessie of a class. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query, board } = await enterBoard(params, url, 'look-back');
	const people = await orAway(
		house.db.asPerson(actor.organisation, actor.person, (tx) => classOf(tx, actor.organisation, board.group))
	);
	const { sessions } = await orAway(sessionAround(house, actor, board.stream));
	const closed = sessions?.state.last;
	if (!sessions || !closed?.begunAt) error(404);
	const [before, after] = await orAway(
		Promise.all([closed.begunAt, closed.closedAt].map((at) => house.hearing.asOf(actor, board.stream, at)))
	);
	if (!before || !after) error(404);
	const { finished, fresh } = between(before.state as Board, after.state as Board);
	const pupils = people.filter(takesTurns).map(({ id }) => id);
	return {
		query,
		group: { key: board.key, name: board.name },
		people,
		closed,
		faceWords: sessions.state.settings.faceWords,
		finished: finished.map(({ words }) => words),
		fresh: fresh.map(({ words }) => words),
		mayTakeBack: may(actor, 'take-down-note', { kind: 'board', audience: groupAudience(board.group) }),
		leadsNext: propose(closed.mode, pupils, sessions.state.turns).leads[0] ?? null
	};
};

const takenBack = v.object({ session: v.pipe(v.string(), v.uuid()), id: v.pipe(v.string(), v.uuid()) });

export const actions: Actions = {
	/** Who may take notes down takes a tip or a top away, with or without a script. */
	'take-back': async ({ params, url, request }) => {
		const { house, actor, query, board } = await enterBoard(params, url, 'look-back');
		const read = v.safeParse(takenBack, Object.fromEntries(await formOf(request)));
		if (!read.success) return fail(400, { code: 'not-understood' });
		const command = { type: 'take-back-words', ...read.output };
		const asked = { id: newId(), kind: 'sessions', stream: sessionsOf(board.stream), command };
		const outcome = await orAway(house.handle(actor, asked));
		if ('refused' in outcome) return fail(422, { code: outcome.refused });
		redirect(303, `${url.pathname}?${query}`);
	}
};
