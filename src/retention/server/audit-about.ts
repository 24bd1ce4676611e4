import { theHouse, theTerminal } from '#kernel/standing.ts';
import { about, withAbout } from '#server/audit/write.ts';
import type { Tx } from '#server/db.ts';

/** One row of or about someone. `group` by its name; `times`: how often a reader came back, of an end. */
export type Looked = {
	at: string;
	act: string;
	kind: string;
	by: 'self' | 'house' | 'terminal' | 'school';
	group: string | null;
	times: number;
};

/**
 * The newest rows, of or about someone. Who else of the school it was is for *wie keek?*, which a school may be asked.
 * `withFamily`: also those that tell that there is something about their family.
 */
const most = 5_000;

export const auditAbout = async (
	tx: Tx,
	organisation: string,
	person: string,
	{ withFamily }: { withFamily: boolean }
): Promise<Looked[]> => {
	const { rows } = await tx.query<Omit<Looked, 'at' | 'by'> & { at: Date; actor: string | null }>(
		`select a.at, a.act, a.kind, a.actor, g.name as group, a.times from ${withAbout}
		left join kring.groups g on g.organisation = a.organisation and g.id = a.group_id
		where a.organisation = $1 and (a.actor = $2 or $2 = any (${withFamily ? about : 'a.about'}))
		order by a.month desc, a.position desc limit $3`,
		[organisation, person, most]
	);
	const byOf = (actor: string | null) =>
		actor === person ? 'self' : actor === theHouse ? 'house' : actor === theTerminal ? 'terminal' : 'school';
	return rows.map(({ at, actor, ...row }) => ({ at: at.toISOString(), ...row, by: byOf(actor) }));
};
