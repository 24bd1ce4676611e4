import type { Tx } from '#server/db.ts';

/**
 * One other person of a household, by first name and by what they are there. How someone else is reached, and their last
 * name, are theirs. `authority`: over this child, or of this guardian over that child.
 */
export type Family = { given: string; as: string; authority: string };

export const familyOf = async (tx: Tx, organisation: string, person: string): Promise<Family[]> => {
	const { rows } = await tx.query<Family>(
		`select g.given_name as given, g.relation as as, a.authority from kring.authority a
			join kring.guardians g on g.organisation = a.organisation and g.id = a.guardian
			where a.organisation = $1 and a.child = $2
		union all select p.given_name, 'child', a.authority from kring.authority a
			join kring.people p on p.organisation = a.organisation and p.id = a.child
			where a.organisation = $1 and a.guardian = $2
		order by 1, 2`,
		[organisation, person]
	);
	return rows;
};
