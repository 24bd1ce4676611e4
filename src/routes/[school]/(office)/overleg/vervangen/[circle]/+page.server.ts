import { circleAudience } from '#circles/audiences.ts';
import { openHomeGoals } from '#circles/home-goals.ts';
import { looksUntil, mayTakeOver } from '#circles/server/look-along.ts';
import { openCircle } from '#circles/server/reading.ts';
import { isId, newId } from '#kernel/id.ts';
import { enterAt, orAway } from '#server/page-access.ts';
import { wordsOf } from '#ui/words.ts';
import { fail, redirect } from '@sveltejs/kit';
import { formOf } from '#server/form-of.ts';
import type { Actions, PageServerLoad } from './$types';

/** One family's board, to read, for the hour of who stands in. That it was opened the wall writes down, before it is read (K15). */
export const load: PageServerLoad = async ({ params, url, locals, parent }) => {
	const { house, actor, query, on } = await enterAt(params.school, url, 'look-along', async (there, who) => {
		const until = isId(params.circle) ? await looksUntil(there, who, params.circle) : undefined;
		if (until === undefined) return undefined;
		const found = await openCircle(there, who, params.circle);
		return found && { found, until, audience: circleAudience(params.circle) };
	});
	locals.isSealed = true;
	const { language, words } = await parent();
	const { board, children, guests } = on.found;
	const { state } = board;
	const staff = await orAway(
		house.db.ask<{ id: string; given: string }>(
			{ organisation: actor.organisation, person: actor.person },
			{
				name: 'given-names-of-staff',
				text: `select id, given_name as given from kring.people where organisation = $1 and kind = 'staff'`,
				values: [actor.organisation]
			}
		)
	);
	const names = new Map([...children, ...guests, ...staff].map(({ id, given }) => [id, given]));
	const nameOf = (id: string | undefined) => (id && names.get(id)) || '';
	return {
		words: { ...words, ...(await wordsOf(language, 'replacing', 'circle')) },
		query,
		until: on.until,
		command: newId(),
		mayTakeOver: await orAway(mayTakeOver(house, actor, params.circle)),
		children: children.map(({ given }) => given),
		goals: openHomeGoals(state).map(({ id, guardian, words: said }) => ({ id, words: said, name: nameOf(guardian) })),
		guests: guests.map(({ id, given, family, party }) => ({ id, given, family, party })),
		meetings: state.meetings
			.filter(({ state: stands }) => stands === 'planned')
			.map(({ id, at, place }) => ({ id, at, place })),
		agreements: state.agreements
			.filter(({ state: stands }) => stands === 'open')
			.map(({ id, words: said, by, about, who }) => ({
				id,
				words: said,
				by,
				about: nameOf(about ?? undefined),
				who: nameOf('id' in who ? who.id : undefined)
			}))
	};
};

export const actions: Actions = {
	/** The board has no ib'er any more: from here on this one keeps it. */
	default: async ({ params, url, request, locals }) => {
		const { house, actor, query } = await enterAt(params.school, url, 'look-along', async (there, who) =>
			isId(params.circle) && (await looksUntil(there, who, params.circle)) !== undefined
				? { audience: circleAudience(params.circle) }
				: undefined
		);
		locals.isSealed = true;
		const asked = (await formOf(request)).get('command');
		const id = isId(asked) ? asked : newId();
		const command = { type: 'take-over-circle' };
		const outcome = await orAway(house.handle(actor, { id, kind: 'circle', stream: params.circle, command }));
		if ('refused' in outcome) return fail(422, { problem: `refused.${outcome.refused}` });
		redirect(303, `/${params.school}/overleg/${params.circle}${query && `?${query}`}`);
	}
};
