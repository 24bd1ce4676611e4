import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { GroupKind } from '../sorts.ts';
import type { Appointment, GroupRole, PersonKind } from '../roles.ts';

/** Someone of a school, as who keeps it in order sees them. Days as `2026-11-22`. */
export type Enrolled = {
	id: string;
	kind: PersonKind;
	given: string;
	family: string;
	grade: number | null;
	leftOn: string | null;
	/** of a pupil: their own vestiging, where that is not where the class sits */
	location: string | null;
	email: string | null;
	groups: {
		id: string;
		name: string;
		schoolYear: string;
		kind: GroupKind;
		location: string | null;
		role: GroupRole;
		until: string | null;
	}[];
	appointments: { role: Appointment; until: string | null }[];
	/** of colleagues: how far they are with an account of their own */
	account: 'none' | 'invited' | 'joined';
};

/** Everyone, by first name; or one. Read under row-level security as this person. */
export const peopleOf = (
	{ db, now }: Pick<House, 'db' | 'now'>,
	{ organisation, person }: Actor,
	only: string | null = null
): Promise<Enrolled[]> =>
	db.ask<Enrolled>(
		{ organisation, person },
		{ name: 'enrolled', text: enrolled, values: [organisation, only, new Date(now())] }
	);

const enrolled = `
	select p.id, p.kind, p.given_name as given, p.family_name as family, p.grade,
		to_char(p.left_on, 'YYYY-MM-DD') as "leftOn", p.location, a.email,
		coalesce((select json_agg(json_build_object('id', g.id, 'name', g.name, 'schoolYear', g.school_year,
				'kind', g.kind, 'location', g.location,
				'role', m.role, 'until', to_char(m.until, 'YYYY-MM-DD')) order by g.school_year desc, g.name)
			from kring.members m join kring.groups g on g.organisation = m.organisation and g.id = m.group_id
			where m.organisation = p.organisation and m.person = p.id), '[]') as groups,
		coalesce((select json_agg(json_build_object('role', t.role, 'until', to_char(t.until, 'YYYY-MM-DD')) order by t.role)
			from kring.appointments t where t.organisation = p.organisation and t.person = p.id), '[]') as appointments,
		case when exists (select from kring.accounts c where c.organisation = p.organisation and c.person = p.id) then 'joined'
			when exists (select from kring.invitations i
				where i.organisation = p.organisation and i.person = p.id and i.until > $3) then 'invited'
			else 'none' end as account
	from kring.people p left join kring.addresses a on a.organisation = p.organisation and a.person = p.id
	where p.organisation = $1 and ($2::uuid is null or p.id = $2)
	order by p.given_name, p.family_name, p.id`;
