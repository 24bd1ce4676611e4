import type { Tx } from './db.ts';
import type { Wall } from './group.ts';
import { foldStream } from './memory.ts';

/**
 * Drops every list of an organisation and makes it again from the log (K11). Registers are not lists and stay.
 * Locks the organisation, so that nothing is written meanwhile.
 */
export const rebuildLists = async (
	tx: Tx,
	organisation: string,
	{ capabilities, keepings, keys }: Pick<Wall, 'capabilities' | 'keepings' | 'keys'>
): Promise<void> => {
	await tx.query('select from kring.organisations where id = $1 for update', [organisation]);
	for (const { list } of Object.values(keepings)) await list?.clear(tx, organisation);
	for (const { id, kind, last } of await streamsOf(tx, organisation)) {
		const list = keepings[kind]?.list;
		const stream = list && last && (await foldStream(tx, organisation, id, capabilities, keys));
		if (stream) await list.write(tx, organisation, stream, last.getTime());
	}
};

/** Each stream, and when something last happened on it; nothing, for one that was destroyed. */
const streamsOf = async (tx: Tx, organisation: string): Promise<{ id: string; kind: string; last: Date | null }[]> => {
	const { rows } = await tx.query<{ id: string; kind: string; last: Date | null }>(
		`select s.id, s.kind, max(e.at) as last from kring.streams s
			left join kring.events e on e.organisation = s.organisation and e.stream = s.id
			where s.organisation = $1 group by s.id, s.kind order by s.id`,
		[organisation]
	);
	return rows;
};
