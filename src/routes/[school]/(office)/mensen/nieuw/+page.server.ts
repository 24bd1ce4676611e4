import { redirect } from '@sveltejs/kit';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { personKinds } from '#schools/roles.ts';
import { askSchool } from '#schools/server/asking.ts';
import { groupsOf } from '#schools/server/groups.ts';
import { within } from '#schools/office/within.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'people');
	const groups = await orAway(groupsOf(house, actor, schoolYearOf(dayOf(house.now()))));
	return {
		query,
		kind: personKinds.find((kind) => kind === url.searchParams.get('wie')) ?? 'staff',
		groups: groups.filter(({ closed, kind }) => !closed && kind !== 'team').map(({ id, name }) => ({ id, name })),
		command: newId()
	};
};

export const actions: Actions = {
	default: async (event: RequestEvent) => {
		const person = newId();
		const kind = personKinds.find((one) => one === event.url.searchParams.get('wie')) ?? 'staff';
		const result = await act(event, 'people', ({ house, actor, field, command }) => {
			const group = field('group');
			const email = field('email').trim();
			const role = kind === 'staff' ? ('teacher' as const) : kind;
			return askSchool(
				house,
				actor,
				{
					type: 'do-all',
					commands: [
						{ type: 'add-person', person, kind, given: field('given'), family: field('family') },
						...(kind === 'staff' && email ? [{ type: 'set-email' as const, person, email }] : []),
						...(group ? [{ type: 'join-group' as const, group, person, role }] : [])
					]
				},
				command
			);
		});
		if (!('done' in result)) return result;
		const query = event.url.searchParams.get('als');
		redirect(303, within(event.params.school, query ? `als=${query}` : '', `/mensen/${person}`));
	}
};
