import { theHouse } from '#kernel/standing.ts';
import type { Tx } from '#server/db.ts';

export type Looked = { at: string; act: string; kind: string; by: 'self' | 'house' | 'school' };

/** The newest rows, of or about someone. Who else of the school it was is for *wie keek?*, which a school may be asked. */
const most = 5_000;

export const auditAbout = async (tx: Tx, organisation: string, person: string): Promise<Looked[]> => {
	const { rows } = await tx.query<{ at: Date; act: string; kind: string; actor: string | null }>(
		`select at, act, kind, actor from kring.audit where organisation = $1 and (actor = $2 or $2 = any (about))
		order by month desc, position desc limit $3`,
		[organisation, person, most]
	);
	return rows.map(({ at, act, kind, actor }) => ({
		at: at.toISOString(),
		act,
		kind,
		by: actor === person ? 'self' : actor === theHouse ? 'house' : 'school'
	}));
};
