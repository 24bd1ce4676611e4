import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { may } from '#policy.ts';
import { takesTurns } from '#schools/classmates.ts';
import { proposeGroups } from '#schools/next-year.ts';
import { askSchool } from '#schools/server/asking.ts';
import { groupsOf, type GroupOfYear } from '#schools/server/groups.ts';
import { peopleOf } from '#schools/server/people.ts';
import { commandsToTurn, groupsNamed, homes, leavers, partsOf, turnsFrom, yearAfter } from '#schools/server/turning.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { act } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
	const { house, actor, query } = await enter(params.school, url, 'year');
	const { from, to, groups, next, people } = await orAway(look(house, actor));
	const named = url.searchParams.getAll('groep');
	const proposed = named.length > 0 ? groupsNamed(named, groups) : proposeGroups(groups);
	const boards = await orAway(boardsThatGo(house, actor, groups, next));
	return {
		query,
		from,
		to,
		command: newId(),
		// while lessons of this year go on: children would stand outside a school they go to tomorrow
		early: dayOf(house.now()) < `${to.slice(0, 4)}-06-15`,
		isChosen: named.length > 0,
		areThere: next.length > 0,
		proposed,
		parts:
			next.length > 0
				? []
				: partsOf(groups, people, proposed).map(({ pupils, ...part }) => ({ ...part, n: pupils.length })),
		mayTurn: may(actor, 'turn-year', { kind: 'board', audience: '' }),
		boards,
		leaving: next.length > 0 ? leavers(groups, next).length : 0
	};
};

export const actions: Actions = {
	groups: (event) =>
		act(event, 'year', async ({ house, actor, field, fields, command }) => {
			const { to, groups, next, people } = await look(house, actor);
			if (next.length > 0) return 'exists-already';
			const named = groupsNamed(fields('groep'), groups);
			const parts = partsOf(groups, people, named).map((part) => ({ ...part, to: field(`part ${part.id}`) || null }));
			if (parts.some((part) => part.to === '?')) return 'office.turn-choose-first';
			const commands = commandsToTurn(groups, named, parts, to);
			if (commands.length === 0) return 'name-is-empty';
			return askSchool(house, actor, { type: 'do-all', commands }, command);
		}),
	board: (event) =>
		act(event, 'year', async ({ house, actor, field, command: id }) => {
			const { to, groups, next } = await look(house, actor);
			const found = (await boardsThatGo(house, actor, groups, next)).find(({ stream }) => stream === field('stream'));
			if (!found?.next) return 'unknown-stream';
			const command = { type: 'turn-year', next: newId(), group: found.next, schoolYear: to };
			const outcome = await house.handle(actor, { id, kind: 'board', stream: found.stream, command });
			return 'refused' in outcome ? outcome.refused : undefined;
		}),
	leave: (event) =>
		act(event, 'year', async ({ house, actor, command }) => {
			const { groups, next } = await look(house, actor);
			const commands = leavers(groups, next).map((person) => ({ type: 'let-go' as const, person }));
			if (next.length === 0 || commands.length === 0) return 'office.turn-not-yet';
			return askSchool(house, actor, { type: 'do-all', commands }, command);
		})
};

/** What turns, from and to which year. */
const look = async (house: House, actor: Actor) => {
	const from = turnsFrom(dayOf(house.now()), schoolYearOf);
	const to = yearAfter(from);
	const [groups, next, people] = await Promise.all([
		groupsOf(house, actor, from),
		groupsOf(house, actor, to),
		peopleOf(house, actor)
	]);
	return { from, to, groups, next: next.filter(({ closed }) => !closed), people };
};

/** The groups whose boards go on: the classes, and the team. */
const withBoards = (groups: readonly GroupOfYear[]) => [
	...homes(groups),
	...groups.filter(({ kind, closed }) => kind === 'team' && !closed)
];

/** Each board of this year, with the group where most of those go whose it is; `gone`: it went. */
const boardsThatGo = async (
	house: House,
	actor: Actor,
	groups: readonly GroupOfYear[],
	next: readonly GroupOfYear[]
) => {
	const rows = await house.db.ask<{ stream: string; group: string }>(
		{ organisation: actor.organisation, person: actor.person },
		{
			name: 'boards-of-groups',
			text: 'select stream, group_id as "group" from kring.boards where organisation = $1 and group_id = any($2)',
			values: [actor.organisation, withBoards(groups).map(({ id }) => id)]
		}
	);
	return rows.flatMap(({ stream, group }) => {
		const from = groups.find(({ id }) => id === group);
		if (!from) return [];
		const own = new Set(from.members.filter(takesTurns).map(({ id }) => id));
		const shares = next
			.filter(({ kind }) => kind === from.kind)
			.map((one) => ({ one, n: one.members.filter(({ id }) => own.has(id)).length }))
			.filter(({ n }) => n > 0)
			.toSorted((one, other) => other.n - one.n);
		const target = shares[0]?.one;
		return [{ stream, name: from.name, next: target?.id, nextName: target?.name, gone: target?.board ?? false }];
	});
};
