import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { newId } from '#kernel/id.ts';
import { dayOf } from '#kernel/time.ts';
import type { Facts } from '#roster/facts.ts';
import { newestOf } from '#roster/rosters-state.ts';
import { undo, undoing } from '#roster/server/showing.ts';
import { rostersOf } from '#roster/server/stream.ts';
import type { Remains } from '#roster/undoing.ts';
import { formOf } from '#server/form-of.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const { house, actor, query } = await enter(params.school, url, 'roster');
	locals.isSealed = true;
	const rosters = await orAway(rostersOf(house, actor));
	const it = Object.hasOwn(rosters.applied, params.roster) ? rosters.applied[params.roster] : undefined;
	if (!it) error(404);
	await orAway(house.audit.opened(actor, 'roster'));
	const now = await orAway(undoing(house, actor, params.roster));
	const isNewest = newestOf(rosters) === params.roster;
	return {
		query,
		command: newId(),
		day: dayOf(it.at),
		counts: it.counts,
		undone: it.undone,
		until: now && isNewest && it.until !== null ? dayOf(it.until) : undefined,
		remains: now ? namesIn(now.facts, now.remains) : [],
		// what is so already needs no proposal
		proposals: (now?.words.proposals ?? []).flatMap(({ person, role, group }) => {
			const one = now?.facts.people.get(person);
			if (!one || one.left) return [];
			const has = group === null ? one.appointments.includes(role) : one.places.some((place) => place.group === group);
			return has
				? []
				: [
						{ person, name: `${one.given} ${one.family}`.trim(), role, group: now?.facts.groups.get(group ?? '')?.name }
					];
		})
	};
};

export const actions: Actions = {
	undo: async (event: RequestEvent) => {
		const { params, url, request } = event;
		const { house, actor } = await enter(params['school'] ?? '', url, 'roster');
		const command = String((await formOf(request)).get('command') ?? '');
		const roster = params['roster'] ?? '';
		const done = await orAway(undo(house, actor, roster, /^[\da-f-]{36}$/.test(command) ? command : newId()));
		if ('refused' in done) return fail(422, { code: done.refused, remains: [] });
		return { code: undefined, remains: namesIn(done.facts, done.remains) };
	}
};

const namesIn = ({ people, groups, locations }: Facts, remains: readonly Remains[]): string[] =>
	remains
		.flatMap((it) => {
			if ('group' in it) return groups.get(it.group)?.name ?? [];
			if ('location' in it) return locations.get(it.location)?.name ?? [];
			const one = people.get(it.person);
			return one ? `${one.given} ${one.family}`.trim() : [];
		})
		.toSorted((one, other) => one.localeCompare(other, 'nl'));
