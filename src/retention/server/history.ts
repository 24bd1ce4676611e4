import type { Tx } from '#server/db.ts';

export type Place = { at: string; what: string; group: string | null; role: string | null };

/** Groups and tasks through time, as the school's own log has them: ids, days and names of groups. */
export const historyOf = async (tx: Tx, organisation: string, person: string): Promise<Place[]> => {
	const { rows } = await tx.query<Omit<Place, 'at'> & { at: Date }>(
		`select e.at, b.body ->> 'type' as what, g.name as group, b.body ->> 'role' as role
		from kring.events e
		join kring.streams s on s.organisation = e.organisation and s.id = e.stream and s.kind = 'school'
		cross join lateral (select e.body::jsonb as body) b
		left join kring.groups g on g.organisation = e.organisation and g.id::text = b.body ->> 'group'
		where e.organisation = $1 and e.body is not null and b.body ->> 'person' = $2 order by e.position`,
		[organisation, person]
	);
	return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
};
