import type { Tx } from '#server/db.ts';

/** The jaargroepen of a group, as the reader may see them. */
export const gradesOf = async (tx: Tx, organisation: string, group: string): Promise<number[]> => {
	const { rows } = await tx.query<{ grades: number[] }>({
		name: 'grades-of',
		text: 'select grades from kring.groups where organisation = $1 and id = $2',
		values: [organisation, group]
	});
	return rows[0]?.grades ?? [];
};
