import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import type { OrderlyCommand, SchoolCommand } from '#schools/commands.ts';
import { groupKinds } from '#schools/sorts.ts';
import { keyFor } from '#schools/next-year.ts';
import { askSchool } from '#schools/server/asking.ts';
import { groupsOf } from '#schools/server/groups.ts';
import { locationsOf } from '#schools/server/locations.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'groups');
	const schoolYear = yearIn(url, house.now());
	const [groups, locations] = await orAway(
		Promise.all([groupsOf(house, actor, schoolYear), locationsOf(house, actor)])
	);
	return {
		query,
		schoolYear,
		thisYear: schoolYearOf(dayOf(house.now())),
		command: newId(),
		hasLocations: locations.length > 0,
		// to a school with one building the word means nothing
		locations: locations.length > 1 ? locations.map(({ id, label }) => ({ id, label })) : [],
		groups: groups.map(({ members, ...group }) => ({
			...group,
			pupils: members.filter(({ role }) => role === 'pupil').length,
			teachers: members.filter(({ role }) => role === 'teacher').map(({ given }) => given)
		}))
	};
};

export const actions: Actions = {
	/** A group made by hand. */
	default: (event: RequestEvent) =>
		act(event, 'groups', async ({ house, actor, field, fields, command }) => {
			const schoolYear = yearIn(event.url, house.now());
			const taken = new Set((await groupsOf(house, actor, schoolYear)).map(({ key }) => key));
			const name = field('name');
			const group = newId();
			const open: OrderlyCommand = {
				type: 'open-group',
				group,
				key: keyFor(name, taken),
				name,
				schoolYear,
				grades: fields('grade').map(Number),
				kind: groupKinds.find((kind) => kind === field('kind')) ?? 'home'
			};
			const location = field('location');
			const wish: SchoolCommand = location
				? { type: 'do-all', commands: [open, { type: 'locate-group', group, location }] }
				: open;
			return askSchool(house, actor, wish, command);
		})
};

/** The year the address asks for, if it is one near today; else today's. */
const yearIn = (url: URL, now: number): string => {
	const today = schoolYearOf(dayOf(now));
	const asked = url.searchParams.get('jaar') ?? '';
	const isNear = /^\d{4}-\d{4}$/.test(asked) && Math.abs(Number(asked.slice(0, 4)) - Number(today.slice(0, 4))) <= 5;
	return isNear && Number(asked.slice(5)) === Number(asked.slice(0, 4)) + 1 ? asked : today;
};
