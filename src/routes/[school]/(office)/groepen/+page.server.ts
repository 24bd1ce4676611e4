import { may } from '#policy.ts';
import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import type { OrderlyCommand, SchoolCommand } from '#schools/commands.ts';
import { groupAudience } from '#schools/audiences.ts';
import { classKinds } from '#schools/sorts.ts';
import { keyFor, teamKey } from '#schools/next-year.ts';
import { askSchool } from '#schools/server/asking.ts';
import { groupsOf } from '#schools/server/groups.ts';
import { locationsOf } from '#schools/server/locations.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

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
		team: groups.find(({ kind, closed }) => kind === 'team' && !closed) ?? null,
		groups: groups
			.filter(({ kind }) => kind !== 'team')
			.map(({ members, ...group }) => ({
				...group,
				pupils: members.filter(({ role }) => role === 'pupil').length,
				teachers: members.filter(({ role }) => role === 'teacher').map(({ given }) => given)
			}))
	};
};

export const actions: Actions = {
	/** A group made by hand. */
	make: (event) =>
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
				kind: classKinds.find((kind) => kind === field('kind')) ?? 'home'
			};
			const location = field('location');
			const wish: SchoolCommand = location
				? { type: 'do-all', commands: [open, { type: 'locate-group', group, location }] }
				: open;
			return askSchool(house, actor, wish, command);
		}),
	/** The team of this year, with everyone who works there, and its board. */
	team: (event) =>
		act(event, 'groups', async ({ house, actor, command }) => {
			const { organisation, person } = actor;
			const schoolYear = schoolYearOf(dayOf(house.now()));
			const group = newId();
			const open: OrderlyCommand = {
				type: 'open-group',
				group,
				key: teamKey,
				name: 'Team',
				schoolYear,
				grades: [],
				kind: 'team'
			};
			const refused = await askSchool(house, actor, open, command);
			if (refused) return refused;
			// who began it is of it from now on; of whom is not, another member hangs it up
			const me = await house.actors.of(organisation, person);
			if (!me || !may(me, 'open-board', { kind: 'board', audience: groupAudience(group) })) return undefined;
			const hang = { type: 'open-board', group, schoolYear, previous: null };
			const outcome = await house.handle(me, { id: newId(), kind: 'board', stream: newId(), command: hang });
			return 'refused' in outcome ? outcome.refused : undefined;
		})
};

/** The year the address asks for, if it is one near today; else today's. */
const yearIn = (url: URL, now: number): string => {
	const today = schoolYearOf(dayOf(now));
	const asked = url.searchParams.get('jaar') ?? '';
	const isNear = /^\d{4}-\d{4}$/.test(asked) && Math.abs(Number(asked.slice(0, 4)) - Number(today.slice(0, 4))) <= 5;
	return isNear && Number(asked.slice(5)) === Number(asked.slice(0, 4)) + 1 ? asked : today;
};
