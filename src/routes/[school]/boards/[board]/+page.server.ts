import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Board } from '#boards/board-state.ts';
import type { Me } from '#boards/screen.ts';
import { areas } from '#boards/note.ts';
import { classOf, daysOf } from '#boards/server/board-page.ts';
import { enterBoard } from '#boards/server/enter-board.ts';
import { sharedReading } from '#boards/server/shared-reading.ts';
import { packed } from '#kernel/packed.ts';
import { newId } from '#kernel/id.ts';
import { classesToAsk, pulsesSnapshot } from '#pulses/server/classes.ts';
import { pulsesOf } from '#pulses/stream-of.ts';
import { teamBeside } from '#teams/server/team-page.ts';
import { sessionAround } from '#sessions/server/session-page.ts';
import { dayOf, endOfDay } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import { formOf } from '#server/form-of.ts';
import { joinOrigin, orAway } from '#server/page-access.ts';
import { may } from '#policy.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query, board } = await enterBoard(params, url, 'board');
	const today = dayOf(house.now());
	const asked = url.searchParams.get('op');
	const lookedAt = v.is(v.pipe(v.string(), v.isoDate()), asked) && asked < today ? asked : null;
	const isTeam = board.kind === 'team';
	const [{ people, days }, { snapshot, beside, ...around }, team, classes] = await orAway(
		Promise.all([
			besideBoard(house.db, actor, board),
			sessionAround(house, actor, board.stream, isTeam ? [] : [pulsesOf(board.stream)]),
			isTeam ? teamBeside(house, actor, board.stream) : null,
			isTeam ? classesToAsk(house, actor, board.schoolYear) : []
		])
	);
	const then = lookedAt && (await orAway(house.hearing.asOf(actor, board.stream, endOfDay(lookedAt))));
	if (!snapshot) error(404);
	if (around.aside || around.revealed) locals.isSealed = true;
	const on = { kind: 'board', audience: `group:${board.group}` };
	return {
		at: house.now(),
		today,
		query,
		joined: actor.device !== undefined,
		// where tablets reach this Kring, which may not be where this screen does
		origin: joinOrigin() ?? url.origin,
		team,
		classes,
		pulses: isTeam ? null : pulsesSnapshot(beside[0] ?? null, board.stream),
		group: { id: board.group, key: board.key, name: board.name, schoolYear: board.schoolYear, grades: board.grades },
		people,
		days,
		snapshot: { ...snapshot, state: snapshot.state as Board },
		...around,
		lookback: then ? { day: lookedAt, state: then.state as Board } : null,
		me: {
			person: actor.person,
			role: roleAt(actor, on.audience),
			mayWrite: may(actor, 'add-note', on),
			mayTakeDown: may(actor, 'take-down-note', on)
		}
	};
};

/** What the whole class sees alike. A child that joined the group just now is in it. */
const besideBoard = sharedReading(
	async (tx, organisation, { group, stream }) => {
		const [people, days] = await Promise.all([classOf(tx, organisation, group), daysOf(tx, organisation, stream)]);
		return { people: packed(people), days: packed(days) };
	},
	({ people }, person) => people.some(({ id }) => id === person)
);

/** As whom this screen is laid out: by the place in this class, or as staff who looks along. */
const roleAt = ({ standings }: Actor, audience: string): Me['role'] => {
	const role = standings.find((standing) => standing.audience === audience)?.role;
	return role === 'pupil' || role === 'teacher' || role === 'screen' || role === 'member' ? role : 'coordinator';
};

const added = v.object({
	area: v.picklist(areas),
	words: v.pipe(v.string(), v.maxLength(4000)),
	note: v.optional(v.pipe(v.string(), v.uuid()))
});

export const actions: Actions = {
	/** Puts up a note without any script: what the page does by itself once it runs. */
	'add-note': async ({ params, url, request }) => {
		const { house, actor, query, board } = await enterBoard(params, url, 'board');
		const form = Object.fromEntries(await formOf(request));
		const read = v.safeParse(added, form);
		if (!read.success) return fail(400, { code: 'not-understood', area: null, words: '' });
		const { area, words, note = newId() } = read.output;
		const command = { type: 'add-note', note, area, words };
		const outcome = await orAway(house.handle(actor, { id: note, kind: 'board', stream: board.stream, command }));
		if ('refused' in outcome) return fail(422, { code: outcome.refused, area, words });
		redirect(303, `${url.pathname}?${query}`);
	}
};
