import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { arenasOf } from '#arenas/server/arenas.ts';
import { findTurns } from '#arenas/server/pool.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import { newId } from '#kernel/id.ts';
import { may } from '#policy.ts';
import { teamAudience } from '#schools/audiences.ts';
import { formOf } from '#server/form-of.ts';
import { orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

/** The arenas of a team: what is going on, and what came of those before. */
export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query, board } = await enterBoard(params, url, 'arena');
	if (board.kind !== 'team') error(404);
	const arenas = await orAway(arenasOf(house, actor, board.group));
	return {
		query,
		mayPlan: may(actor, 'plan-arena', { kind: 'arena', audience: teamAudience(board.group) }),
		command: newId(),
		arenas: arenas.map(({ stream, state: { topic, on, state, ideas, noticed } }) => ({
			id: stream,
			topic,
			on,
			stage: state,
			hung: ideas.filter(({ onto }) => onto).length,
			noticed
		}))
	};
};

const planned = v.object({
	command: v.pipe(v.string(), v.uuid()),
	topic: v.pipe(v.string(), v.maxLength(4000)),
	on: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]), ''),
	seats: v.picklist(['6', '7', '8']),
	youngest: v.optional(v.literal('yes'))
});

export const actions: Actions = {
	/** Works without any script. The form's own id is that of the command and of the arena: sent twice, it is one. */
	plan: async ({ params, url, request }) => {
		const { house, actor, query, board } = await enterBoard(params, url, 'arena');
		const form = Object.fromEntries(await formOf(request));
		const read = v.safeParse(planned, form);
		const typed = { topic: String(form['topic'] ?? '') };
		if (!read.success) return fail(422, { problem: 'refused.not-understood' as const, typed });
		const { command: id, topic, on, seats, youngest } = read.output;
		const [turns = newId()] = await orAway(findTurns(house, actor.organisation));
		const about = {
			group: board.group,
			board: board.stream,
			ring: newId(),
			ranks: newId(),
			turns
		};
		const command = {
			type: 'plan-arena',
			...about,
			topic,
			on: on || null,
			seats: Number(seats),
			youngest: youngest === 'yes'
		};
		const outcome = await orAway(house.handle(actor, { id, kind: 'arena', stream: id, command }));
		// what was planned a moment ago is there
		if ('refused' in outcome && outcome.refused !== 'id-already-used')
			return fail(422, { problem: `refused.${outcome.refused}`, typed });
		redirect(303, `${url.pathname}/${id}?${query}`);
	}
};
