import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Facts, FactsGroup, FactsLocation, FactsPerson } from '../facts.ts';
import type { SaidGroup, SaidPerson } from '../said.ts';

/**
 * A school as it stands, with what files said of it, as someone who keeps it in order reads it. How much had happened is
 * read first: what happens meanwhile makes this out of date, never wrong. Of the team no file speaks.
 */
export const readFacts = ({ db, now }: Pick<House, 'db' | 'now'>, { organisation, person }: Actor): Promise<Facts> =>
	db.asPerson(organisation, person, async (tx) => {
		const all = async <Row extends object>(sql: string, ...more: unknown[]) =>
			(await tx.query<Row>(sql, [organisation, ...more])).rows;
		const [school] = await all<{ id: string; version: number }>(
			`select id, version from kring.streams where organisation = $1 and kind = 'school'`
		);
		if (!school) throw new Error('a school has no stream that this person hears');
		const people = await all<FactsPerson>(
			`with place as (
				select person, json_agg(json_build_object('group', group_id, 'role', role,
					'until', to_char(until, 'YYYY-MM-DD')) order by group_id) as places
				from kring.members m where organisation = $1 and not exists (select from kring.groups g where ${isTeam}) group by person
			), task as (
				select person, json_agg(role order by role) as roles from kring.appointments where organisation = $1 group by person
			), account as (
				select person from kring.accounts where organisation = $1
				union select person from kring.invitations where organisation = $1 and until > $2
			)
			select p.id as person, p.kind, p.given_name as given, p.family_name as family, p.grade,
				p.left_on is not null as left, p.location, a.email, coalesce(place.places, '[]') as places,
				coalesce(task.roles, '[]') as appointments, account.person is not null as account
			from kring.people p
			left join kring.addresses a on a.organisation = p.organisation and a.person = p.id
			left join place on place.person = p.id
			left join task on task.person = p.id
			left join account on account.person = p.id
			where p.organisation = $1 order by p.id`,
			new Date(now())
		);
		const groups = await all<FactsGroup>(
			`select g.id as "group", g.key, g.name, g.kind, g.grades, g.school_year as "schoolYear", g.closed, g.location,
				exists (select from kring.boards b where b.organisation = g.organisation and b.group_id = g.id) as board
			from kring.groups g where g.organisation = $1 and g.kind <> 'team' order by g.id`
		);
		const locations = await all<FactsLocation>(
			`select id as location, code, name, closed from kring.locations where organisation = $1 order by code, name, id`
		);
		const saidPeople = await all<SaidPerson>(
			`select person, key, grade, groups, from_file as "fromFile" from kring.roster_people where organisation = $1`
		);
		const saidGroups = await all<SaidGroup>(
			`select group_id as "group", key, grades from kring.roster_groups where organisation = $1`
		);
		return {
			school: school.id,
			seen: school.version,
			people: new Map(people.map((it) => [it.person, it])),
			groups: new Map(groups.map((it) => [it.group, it])),
			locations: new Map(locations.map((it) => [it.location, it])),
			saidPeople: new Map(saidPeople.map((it) => [it.person, it])),
			saidGroups: new Map(saidGroups.map((it) => [it.group, it]))
		};
	});

const isTeam = "g.organisation = m.organisation and g.id = m.group_id and g.kind = 'team'";
