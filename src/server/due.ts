import type { Capabilities } from '#kernel/capability.ts';
import type { Tx } from './db.ts';
import { capabilityOf, type Stream } from './memory.ts';

/** Notes for each stream that was written to what is due on it now, in the transaction of the command. */
export const noteDue = async (
	tx: Tx,
	organisation: string,
	capabilities: Capabilities,
	streams: readonly Stream[]
): Promise<void> => {
	const noted = streams.filter(({ kind }) => capabilityOf(capabilities, kind).due);
	if (noted.length === 0) return;
	const due = noted.map(({ kind, state }) => capabilityOf(capabilities, kind).due?.(state)?.at);
	await tx.query({
		name: 'note-due',
		text: `with noted as (select * from unnest($2::uuid[], $3::timestamptz[]) as n (stream, at)), gone as (
				delete from kring.due d using noted n
				where d.organisation = $1 and d.stream = n.stream and n.at is null
			)
			insert into kring.due as d (organisation, stream, at) select $1, stream, at from noted where at is not null
			on conflict (organisation, stream) do update set at = excluded.at where d.at is distinct from excluded.at`,
		values: [organisation, noted.map(({ id }) => id), due.map((at) => (at === undefined ? null : new Date(at)))]
	});
};

export type DueRow = { organisation: string; stream: string };

/** What is due by a moment, oldest first; asked without an organisation, so it tells ids and nothing else. */
export const readDue = async (tx: Tx, until: number): Promise<DueRow[]> => {
	const { rows } = await tx.query<DueRow>({
		name: 'read-due',
		text: 'select organisation, stream from kring.due where at <= $1 order by at limit 100',
		values: [new Date(until)]
	});
	return rows;
};

/** Looks again later at what did not go away by doing it. */
export const putOff = async (tx: Tx, { organisation, stream }: DueRow, from: number, until: number): Promise<void> => {
	await tx.query('update kring.due set at = $4 where organisation = $1 and stream = $2 and at <= $3', [
		organisation,
		stream,
		new Date(from),
		new Date(until)
	]);
};
