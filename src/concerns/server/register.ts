import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { ConcernEvent } from '../events.ts';

type Came = Pick<Taken<unknown, ConcernEvent>, 'stream' | 'events' | 'at' | 'by'>;

/** Writes that somebody worries, and that it was recorded elsewhere. From then on nothing tells of which child. */
export const writeConcern = async (
	tx: Tx,
	organisation: string,
	{ stream: { id }, events, at, by }: Came
): Promise<void> => {
	for (const event of events)
		switch (event.type) {
			case 'concern-raised':
				await tx.query(
					`insert into kring.concerns (organisation, id, raised_by, raised_at, about) values ($1, $2,
						(select id from kring.people where organisation = $1 and id = $3), $4,
						(select id from kring.people where organisation = $1 and id = $5))`,
					[organisation, id, by, new Date(at), event.about ?? null]
				);
				break;
			case 'concern-recorded':
				await tx.query(
					`update kring.concerns set about = null, recorded_at = $4,
						recorded_by = (select id from kring.people where organisation = $1 and id = $3)
					where organisation = $1 and id = $2`,
					[organisation, id, by, new Date(at)]
				);
				break;
			case 'concern-erased':
				await tx.query('delete from kring.concerns where organisation = $1 and id = $2', [organisation, id]);
		}
};
