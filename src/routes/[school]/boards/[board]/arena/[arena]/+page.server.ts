import { randomInt } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import { aroundArena, findArena } from '#arenas/server/arena-page.ts';
import { poolOf } from '#arenas/server/pool.ts';
import { notThereCookie } from '#arenas/server/quiet.ts';
import { classOf } from '#boards/server/board-page.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import { newId } from '#kernel/id.ts';
import { may } from '#policy.ts';
import { classesToAsk } from '#pulses/server/classes.ts';
import { membersAudience, teamAudience } from '#schools/audiences.ts';
import { orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** One arena, from its plan to what pupils said of what was done: the page always shows the one next act. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query, board } = await enterBoard(params, url, 'arena');
	const arena = await findArena(house, actor, board.group, params.arena);
	const { organisation, person } = actor;
	const [around, people, classes] = await orAway(
		Promise.all([
			aroundArena(house, actor, arena),
			house.db.asPerson(organisation, person, (tx) => classOf(tx, organisation, board.group)),
			classesToAsk(house, actor, board.schoolYear)
		])
	);
	// who sits in a ring and what one wrote on an own pad stay on no device
	locals.isSealed = true;
	const on = { kind: 'arena', audience: teamAudience(board.group) };
	const isMember = actor.standings.some(({ audience }) => audience === `group:${board.group}`);
	return {
		query,
		at: house.now(),
		team: board.group,
		arena,
		...around,
		people,
		classes,
		me: {
			person,
			role: isMember ? 'member' : 'coordinator',
			isMember,
			isCoordinator: may(actor, 'plan-arena', on)
		}
	};
};

export const actions: Actions = {
	/** Who is not in the outer ring, such as who is with a class meanwhile, goes on in Kring as always. */
	away: async ({ params, url, cookies }) => {
		const { query, board } = await enterBoard(params, url, 'arena');
		const path = `/${params.school}`;
		cookies.set(notThereCookie, params.arena, { path, maxAge: 3 * 60 * 60, sameSite: 'lax', secure: false });
		redirect(303, `${path}/boards/${board.key}?${query}`);
	},
	/** The house finds who may be drawn and the number the draw goes by; the rules draw. */
	draw: async ({ params, url }) => {
		const { house, actor, board } = await enterBoard(params, url, 'arena');
		const arena = await findArena(house, actor, board.group, params.arena);
		const { group: team, schoolYear } = board;
		const ring = arena.state.opened?.ring ?? '';
		if (!may(actor, 'draw-ring', { kind: 'ring', audience: membersAudience(team) }))
			return fail(403, { problem: 'refused.not-allowed' });
		const pupils = await orAway(poolOf(house, actor.organisation, schoolYear));
		const command = { type: 'draw-ring', seed: randomInt(2 ** 32), pupils };
		const outcome = await orAway(house.handle(actor, { id: newId(), kind: 'ring', stream: ring, command }));
		return 'refused' in outcome ? fail(422, { problem: `refused.${outcome.refused}` }) : { done: true };
	}
};
