import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { groupRoles } from '#schools/roles.ts';
import { askSchool } from '#schools/server/asking.ts';
import { groupsOf, yearOfGroup } from '#schools/server/groups.ts';
import { locationsToChoose } from '#schools/server/locations.ts';
import { peopleOf } from '#schools/server/people.ts';
import { pairedScreens } from '#schools/server/screens.ts';
import { act } from '#server/page-acts.ts';
import { enter, joinOrigin, orAway } from '#server/page-access.ts';
import { pair, unpair } from '../../pair.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'groups');
	const found = await orAway(find(house, actor, params.group));
	if (!found) error(404);
	await orAway(house.audit.opened(actor, 'groups'));
	const [people, screens, locations] = await orAway(
		Promise.all([peopleOf(house, actor), pairedScreens(house, actor), locationsToChoose(house, actor)])
	);
	const { group, others } = found;
	const labels = new Map(locations.map(({ id, label }) => [id, label]));
	const isIn = new Set(group.members.map(({ id }) => id));
	const free = people.filter(({ id, leftOn }) => leftOn === null && !isIn.has(id));
	return {
		query,
		group,
		command: newId(),
		digibord: `${joinOrigin() ?? url.origin}/digibord`,
		locations,
		// who is not where the group sits
		elsewhere: Object.fromEntries(
			people.flatMap(({ id, location }) =>
				location && location !== group.location && isIn.has(id) ? [[id, labels.get(location)]] : []
			)
		),
		screens: screens.filter(({ person }) => isIn.has(person)),
		others: others.map(({ id, name }) => ({ id, name })),
		staff: free
			.filter(({ kind }) => kind === 'staff')
			.map(({ id, given, family }) => ({ id, name: `${given} ${family}` })),
		// pupils who are in no group of this year are the ones that are looked for
		pupils: free
			.filter(
				({ kind, groups }) => kind === 'pupil' && !groups.some(({ schoolYear }) => schoolYear === group.schoolYear)
			)
			.map(({ id, given, family }) => ({ id, name: `${given} ${family}` }))
	};
};

export const actions: Actions = {
	pair: (event) => act(event, 'groups', pair(event.getClientAddress())),
	unpair: (event) => act(event, 'groups', unpair),
	change: (event) =>
		act(event, 'groups', ({ house, actor, field, fields, command }) => {
			const grades = fields('grade').map(Number);
			return askSchool(
				house,
				actor,
				{ type: 'change-group', group: event.params.group, name: field('name'), grades },
				command
			);
		}),
	locate: (event) =>
		act(event, 'groups', ({ house, actor, field, command }) => {
			const location = field('location') || null;
			return askSchool(house, actor, { type: 'locate-group', group: event.params.group, location }, command);
		}),
	/** Several at once, to another group or out of this one: all of them or none. */
	move: (event) =>
		act(event, 'groups', ({ house, actor, field, fields, command }) => {
			const { group } = event.params;
			const to = field('to');
			const commands = fields('pupil').flatMap((person) => [
				{ type: 'leave-group' as const, group, person },
				...(to ? [{ type: 'join-group' as const, group: to, person, role: 'pupil' as const }] : [])
			]);
			if (commands.length === 0) return Promise.resolve('office.nobody-ticked');
			return askSchool(house, actor, { type: 'do-all', commands }, command);
		}),
	join: (event) =>
		act(event, 'groups', ({ house, actor, field, fields, command }) => {
			const role = groupRoles.find((one) => one === field('role')) ?? 'pupil';
			const until = field('until') || null;
			const commands = fields('person').map((person) => ({
				type: 'join-group' as const,
				group: event.params.group,
				person,
				role,
				until
			}));
			if (commands.length === 0) return Promise.resolve('office.nobody-ticked');
			return askSchool(house, actor, { type: 'do-all', commands }, command);
		}),
	leave: (event) =>
		act(event, 'groups', ({ house, actor, field, command }) =>
			askSchool(house, actor, { type: 'leave-group', group: event.params.group, person: field('person') }, command)
		),
	/** A digibord of this room: it listens as itself, to this group's board. */
	screen: (event) =>
		act(event, 'groups', ({ house, actor, field, command }) => {
			const person = newId();
			return askSchool(
				house,
				actor,
				{
					type: 'do-all',
					commands: [
						{ type: 'add-person', person, kind: 'screen', given: field('given'), family: '' },
						{ type: 'join-group', group: event.params.group, person, role: 'screen' }
					]
				},
				command
			);
		}),
	close: (event) =>
		act(event, 'groups', ({ house, actor, command }) =>
			askSchool(house, actor, { type: 'close-group', group: event.params.group }, command)
		),
	reopen: (event) =>
		act(event, 'groups', ({ house, actor, command }) =>
			askSchool(house, actor, { type: 'reopen-group', group: event.params.group }, command)
		)
};

const find = async (house: Pick<House, 'db'>, actor: Actor, id: string) => {
	if (!v.is(groupId, id)) return undefined;
	const schoolYear = await yearOfGroup(house, actor, id);
	const all = schoolYear === undefined ? [] : await groupsOf(house, actor, schoolYear);
	const group = all.find((one) => one.id === id);
	return group && { group, others: all.filter((one) => one.id !== id && !one.closed && one.kind !== 'team') };
};

const groupId = v.pipe(v.string(), v.uuid());
