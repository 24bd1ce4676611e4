import type { Actor } from '#server/actor.ts';
import type { Db, Tx } from '#server/db.ts';
import type { Authority } from '../guardian.ts';
import type { ContactDetails, KnownChild, KnownGuardian, KnownHousehold } from '../known.ts';

/** The households of a school as this person may read them, or one of them. Who hears no care finds none. */
export const householdsFor = (db: Db, { organisation, person }: Actor, only?: string): Promise<KnownHousehold[]> =>
	db.asPerson(organisation, person, async (tx) => {
		const [homes, children, guardians, authority] = await Promise.all([
			rowsOf<{ id: string }>(tx, homesSql, organisation, only),
			rowsOf<KnownChild & { household: string }>(tx, childrenSql, organisation, only),
			rowsOf<KnownGuardian & { household: string }>(tx, guardiansSql, organisation, only),
			rowsOf<{ guardian: string; child: string; authority: Authority }>(tx, authoritySql, organisation, only)
		]);
		const childrenOf = Map.groupBy(children, ({ household }) => household);
		const guardiansOf = Map.groupBy(guardians, ({ household }) => household);
		const over = Map.groupBy(authority, ({ guardian }) => guardian);
		return homes.map(({ id }) => ({
			id,
			children: (childrenOf.get(id) ?? []).map(({ household: _home, ...child }) => child),
			guardians: (guardiansOf.get(id) ?? [])
				.map(({ household: _home, ...guardian }) => ({
					...guardian,
					authority: Object.fromEntries((over.get(guardian.id) ?? []).map((one) => [one.child, one.authority]))
				}))
				.toSorted((one, other) => decidesOver(other) - decidesOver(one))
		}));
	});

/** Who has authority over most children comes first. */
const decidesOver = ({ authority }: KnownGuardian): number =>
	Object.values(authority).filter((one) => one === 'yes').length;

/** The details of each guardian of a household, by guardian. */
export const contactsOf = async (
	db: Db,
	{ organisation, person }: Actor,
	household: string
): Promise<Map<string, ContactDetails>> => {
	const rows = await db.ask<ContactDetails & { id: string }>(
		{ organisation, person },
		{
			name: 'contacts-of-household',
			text: `select g.id, g.email, g.phone, g.language, coalesce(s.words, '') as safe from kring.guardians g
				left join kring.safe_contacts s on s.organisation = g.organisation and s.guardian = g.id
				where g.organisation = $1 and g.household = $2`,
			values: [organisation, household]
		}
	);
	return new Map(rows.map(({ id, ...details }) => [id, details]));
};

/** Which children of a household live in another one too. */
export const twoHomes = async (
	db: Db,
	{ organisation, person }: Actor,
	household: string
): Promise<Map<string, string>> => {
	const rows = await db.ask<{ child: string; household: string }>(
		{ organisation, person },
		{
			name: 'two-homes',
			text: `select o.child, o.household from kring.household_children c
				join kring.household_children o on o.organisation = c.organisation and o.child = c.child
				where c.organisation = $1 and c.household = $2 and o.household <> $2 order by o.household desc`,
			values: [organisation, household]
		}
	);
	return new Map(rows.map((row) => [row.child, row.household]));
};

/** Everyone who is a pupil of the school now, by name. */
export const pupilsFor = (db: Db, { organisation, person }: Actor): Promise<KnownChild[]> =>
	db.ask<KnownChild>(
		{ organisation, person },
		{
			name: 'pupils-for-households',
			text: `select ${child} from kring.people p where p.organisation = $1 and p.kind = 'pupil' and p.left_on is null
				order by p.given_name, p.family_name, p.id`,
			values: [organisation]
		}
	);

const child = `p.id, p.given_name as given, p.family_name as family, p.left_on is not null as left,
	(select g.name from kring.members m join kring.groups g on g.organisation = m.organisation and g.id = m.group_id
		where m.organisation = p.organisation and m.person = p.id and m.role = 'pupil'
		order by g.kind = 'home' desc, g.school_year desc limit 1) as "group"`;

const homesSql = `select h.id from kring.households h where h.organisation = $1 and ($2::uuid is null or h.id = $2)`;
// the eldest first, as families tell them: by group, from the highest
const childrenSql = `select c.household, ${child} from kring.household_children c
	join kring.people p on p.organisation = c.organisation and p.id = c.child
	where c.organisation = $1 and ($2::uuid is null or c.household = $2)
	order by "group" desc nulls last, p.given_name, p.id`;
const guardiansSql = `select g.household, g.id, g.given_name as given, g.family_name as family, g.relation,
	g.email <> '' or g.phone <> '' as "canBeReached" from kring.guardians g
	where g.organisation = $1 and ($2::uuid is null or g.household = $2) order by g.given_name, g.family_name, g.id`;
const authoritySql = `select a.guardian, a.child, a.authority from kring.authority a
	where a.organisation = $1 and ($2::uuid is null or a.household = $2)`;

const rowsOf = async <Row extends object>(
	tx: Tx,
	sql: string,
	organisation: string,
	only: string | undefined
): Promise<Row[]> => (await tx.query(sql, [organisation, only ?? null])).rows as Row[];
