import type { Question } from './transaction.ts';

/** Someone of a school by one name, which is theirs alone. `leftOn` as `2026-11-23`. */
export type NamedPerson = { id: string; kind: string; name: string; leftOn: string | null };

/**
 * Everyone whom who asks may read by name, by first name. Where two share a name, the group of this year tells them
 * apart, "Sem Bakker (Groep 5B)"; and where that does not, a number in the order in which they came.
 */
export const peopleByName = (organisation: string): Question => ({
	name: 'people-by-name',
	text: statement,
	values: [organisation]
});

const statement = `
	with named as (
		select p.id, p.kind, p.given_name, p.family_name, p.left_on, trim(p.given_name || ' ' || p.family_name) as name,
			(select string_agg(g.name, ', ' order by g.name) from kring.members m
				join kring.groups g on g.organisation = m.organisation and g.id = m.group_id and not g.closed
				where m.organisation = p.organisation and m.person = p.id and g.school_year = (
					select max(o.school_year) from kring.members n join kring.groups o on o.organisation = n.organisation and o.id = n.group_id
					where n.organisation = p.organisation and n.person = p.id and not o.closed)) as place
		from kring.people p where p.organisation = $1),
	counted as (
		select *, count(*) over (partition by lower(name)) as sharing,
			count(*) over (partition by lower(name), place) as beside,
			row_number() over (partition by lower(name), place order by id) as turn
		from named)
	select id, kind, to_char(left_on, 'YYYY-MM-DD') as "leftOn", case
		when sharing = 1 then name
		when beside = 1 then name || coalesce(' (' || place || ')', '')
		else name || ' (' || coalesce(place || ' ', '') || turn || ')' end as name
	from counted order by given_name, family_name, id`;
