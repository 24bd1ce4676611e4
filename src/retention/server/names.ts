import type { Actor } from '#server/actor.ts';
import { hearsCare } from '#server/hears-care.ts';
import type { House } from '#server/house.ts';
import { peopleByName, type NamedPerson } from '#server/people-by-name.ts';

export type KnownBoard = { stream: string; name: string; schoolYear: string };

/** Everyone whom who asks may read by name. */
export const peopleFor = ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<NamedPerson[]> =>
	db.ask<NamedPerson>({ organisation, person }, peopleByName(organisation));

/** Who looks after children, for who hears of care; nobody else is told any. */
export const guardiansFor = async (
	{ db }: Pick<House, 'db'>,
	actor: Actor
): Promise<Pick<NamedPerson, 'id' | 'name'>[]> => {
	if (!hearsCare(actor)) return [];
	const { organisation, person } = actor;
	return db.ask(
		{ organisation, person },
		{
			name: 'guardians-to-keep',
			text: `select id, trim(given_name || ' ' || family_name) as name from kring.guardians where organisation = $1`,
			values: [organisation]
		}
	);
};

/** The boards of a school, to say that one must stay: of those groups that who asks may read by name. No words. */
export const boardsFor = async ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<KnownBoard[]> => {
	const [groups, boards] = await Promise.all([
		db.ask<{ id: string; name: string }>(
			{ organisation, person },
			{
				name: 'groups-to-keep',
				text: 'select id, name from kring.groups where organisation = $1 order by school_year desc, name',
				values: [organisation]
			}
		),
		db.ask<{ stream: string; group: string; schoolYear: string }>(
			{ organisation },
			{
				name: 'boards-to-keep',
				text: `select stream, group_id as group, school_year as "schoolYear" from kring.boards where organisation = $1`,
				values: [organisation]
			}
		)
	]);
	const byGroup = Map.groupBy(boards, ({ group }) => group);
	return groups.flatMap(({ id, name }) =>
		(byGroup.get(id) ?? []).map(({ stream, schoolYear }) => ({ stream, name, schoolYear }))
	);
};

/** In which households a child lives, for who hears of care; nobody else is told any. */
export const homesFor = async (
	{ db }: Pick<House, 'db'>,
	actor: Actor,
	child: string | null = null
): Promise<{ household: string; child: string }[]> => {
	if (!hearsCare(actor)) return [];
	const { organisation, person } = actor;
	return db.ask(
		{ organisation, person },
		{
			name: 'homes-to-keep',
			text: `select household, child from kring.household_children
				where organisation = $1 and ($2::uuid is null or child = $2) order by household, child`,
			values: [organisation, child]
		}
	);
};

/** Whether someone beside this person could confirm what they ask. */
export const hasSecond = async ({ db }: Pick<House, 'db'>, { organisation, person }: Actor): Promise<boolean> => {
	const rows = await db.ask(
		{ organisation },
		{
			name: 'second-person',
			text: `select from kring.appointments where organisation = $1 and person <> $2
				and role in ('coordinator', 'administrator', 'principal') limit 1`,
			values: [organisation, person]
		}
	);
	return rows.length > 0;
};
