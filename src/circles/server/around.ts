import type { Actor } from '#server/actor.ts';
import type { Db } from '#server/db.ts';
import type { Acquainted, Around, ChildAround, Colleague, GuardianAround } from '../office/known.ts';

/** Around children of a board, read as its keeper. `isTeacher`: of one of them. */
export const aroundOf = (db: Db, { organisation, person }: Actor, children: readonly string[]): Promise<Around> =>
	db.asPerson(organisation, person, async (tx) => {
		const values = [organisation, children];
		const [guardians, staff, known, acquainted] = await Promise.all([
			tx.query<GuardianAround>(guardiansSql, values),
			tx.query<Colleague>(staffSql, values),
			tx.query<ChildAround>(childrenSql, values),
			tx.query<Acquainted>(acquaintedSql, [organisation])
		]);
		return { guardians: guardians.rows, staff: staff.rows, children: known.rows, acquainted: acquainted.rows };
	});

/** The boards of these households that this ib'er keeps: household → board. */
export const circlesOfHouseholds = async (db: Db, { organisation, person }: Actor): Promise<Map<string, string>> => {
	const rows = await db.ask<{ id: string; household: string }>(
		{ organisation, person },
		{
			name: 'circles-of-households',
			text: 'select id, household from kring.circles where organisation = $1 and household is not null order by id',
			values: [organisation]
		}
	);
	return new Map(rows.map(({ id, household }) => [household, id]));
};

const homesSql = `select c.household from kring.household_children c where c.organisation = $1 and c.child = any ($2)`;
const guardiansSql = `select g.id, g.given_name as given, g.family_name as family, g.relation, g.email, g.language,
	coalesce((select json_object_agg(a.child, a.authority) from kring.authority a
		where a.organisation = g.organisation and a.guardian = g.id), '{}') as authority
	from kring.guardians g where g.organisation = $1 and g.household in (${homesSql})
	order by g.given_name, g.family_name, g.id`;
const groupOf = `(select g.name from kring.members m join kring.groups g on g.organisation = m.organisation and g.id = m.group_id
	where m.organisation = p.organisation and m.person = p.id and m.role = 'pupil'
	order by g.kind = 'home' desc, g.school_year desc limit 1)`;
const childrenSql = `select p.id, p.given_name as given, p.family_name as family, ${groupOf} as "group"
	from kring.people p where p.organisation = $1 and (p.id = any ($2) or p.left_on is null and exists (
		select from kring.household_children c where c.organisation = p.organisation and c.child = p.id
		and c.household in (${homesSql})))
	order by "group" desc nulls last, given, p.id`;
const staffSql = `select p.id, p.given_name as given, p.family_name as family,
	exists (select from kring.appointments t where t.organisation = p.organisation and t.person = p.id
		and t.role = 'coordinator') as "isCoordinator",
	exists (select from kring.members m join kring.members c on c.organisation = m.organisation and c.group_id = m.group_id
		where m.organisation = p.organisation and m.person = p.id and m.role = 'teacher'
		and c.person = any ($2) and c.role = 'pupil') as "isTeacher"
	from kring.people p where p.organisation = $1 and p.kind = 'staff' and p.left_on is null
	order by p.given_name, p.family_name, p.id`;
const acquaintedSql = `select g.id, g.sort, g.given_name as given, g.family_name as family, g.party, g.function
	from kring.guests g where g.organisation = $1 and g.sort <> 'guardian'
	and exists (select from kring.circle_guests c where c.organisation = g.organisation and c.guest = g.id
		and kring.keeps(c.circle))
	order by g.given_name, g.family_name, g.id`;
