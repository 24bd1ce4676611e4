import type { Db } from '#server/db.ts';

/** Every family's board of a school, for what the house does of all of them: by id, and read by nobody. */
export const circlesIn = (db: Db, organisation: string): Promise<string[]> =>
	db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ id: string }>(
			'select id from kring.circles where organisation = $1 order by id',
			[organisation]
		);
		return rows.map(({ id }) => id);
	});
