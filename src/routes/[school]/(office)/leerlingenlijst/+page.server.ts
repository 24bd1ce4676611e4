import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { flawOfSchool } from '#roster/belongs.ts';
import { noneAnswered, writeReading } from '#roster/reading.ts';
import { newestOf } from '#roster/rosters-state.ts';
import { isRefused, type Refused } from '#roster/refusals.ts';
import { readRoster } from '#roster/server/read-roster.ts';
import { askRoster, rostersOf } from '#roster/server/stream.ts';
import { brinOf, namesOf } from '#roster/server/names.ts';
import { formOf } from '#server/form-of.ts';
import { mostOfAFile } from '#server/page-body.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'roster');
	const rosters = await orAway(rostersOf(house, actor));
	const earlier = Object.entries(rosters.applied).toReversed().slice(0, mostShown);
	const names = await orAway(
		namesOf(
			house,
			actor,
			earlier.map(([, { by }]) => by)
		)
	);
	const now = house.now();
	const mine = Object.entries(rosters.readings).find(([, { by, until }]) => by === actor.person && until > now);
	const newest = newestOf(rosters);
	return {
		query,
		/** read, and not applied yet */
		waiting: mine?.[0],
		earlier: earlier.map(([roster, { by, at, until, undone, counts }]) => ({
			roster,
			by: names.get(by) ?? '',
			day: dayOf(at),
			counts,
			undone,
			until: roster === newest && until !== null && until > now ? dayOf(until) : undefined
		}))
	};
};

const mostShown = 20;

export const actions: Actions = {
	/** Reads what was chosen, and keeps it for an hour for who chose it. */
	read: async ({ params, url, request }: RequestEvent) => {
		const { house, actor, query } = await enter(params.school ?? '', url, 'roster');
		const problem = (flaw: Refused) => fail(422, { flaw });
		// nothing of it is read; the browser goes on sending, and hears why
		if (Number(request.headers.get('content-length') ?? 0) > mostOfAFile) return problem({ refused: 'too-large' });
		const form = await formOf(request);
		const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0);
		// a form that broke off on its way, or grew too large, has no field at all
		if (files.length === 0) return problem({ refused: form.has('files') ? 'empty' : 'cut-short' });
		const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await (file as File).arrayBuffer())));
		const today = dayOf(house.now());
		const found = await readRoster(bytes, today);
		if (isRefused(found)) return problem(found);
		const brin = await orAway(brinOf(house, actor));
		const flaw = flawOfSchool(found, { brin, thisYear: schoolYearOf(today) });
		if (flaw) return problem(flaw);
		const reading = newId();
		const words = writeReading({ found, answers: noneAnswered() });
		const outcome = await orAway(askRoster(house, actor, { type: 'keep-reading', reading, words }));
		if ('refused' in outcome) return fail(422, { code: outcome.refused });
		redirect(303, `/${params.school}/leerlingenlijst/verschil/${reading}${query && `?${query}`}`);
	}
};
