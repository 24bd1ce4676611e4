import type { Entry } from '#audit/entry.ts';
import type { Outcome } from '#kernel/envelope.ts';
import { auditValues, insertRows, setEnd, type Tied } from './audit/write.ts';
import { eventsOf, type Change } from './consider.ts';
import type { Tx } from './db.ts';
import { placeOf } from './journal.ts';
import { seal } from './keys.ts';

/** One answered command of a group. A refused one changed nothing, but its outcome stands. */
export type Answered = {
	id: string;
	fingerprint: Buffer;
	outcome: Outcome;
	actor: string;
	at: number;
	changes: Written[];
	/** What the audit keeps of it; nothing, when it was refused. */
	audit: readonly Entry[];
};

/** A change and whose it is; the house's own name neither the person nor the command that set it off. */
export type Written = Change & { by: { command: string; actor: string } };

/** Writes a whole group as one statement: streams, events, outcomes, the audit and the new head. Returns that head. */
export const append = async (
	tx: Tx,
	organisation: string,
	head: number,
	answered: Answered[],
	audit: Pick<Tied, 'rows' | 'end'>
): Promise<number> => {
	const rows = answered.flatMap(({ at, changes }) =>
		changes.flatMap((change) => {
			const { stream, by } = change;
			const events = eventsOf(change);
			return events.map((event, index) => {
				const version = stream.version - events.length + index + 1;
				const body = seal(stream.key, JSON.stringify(event), placeOf(stream.id, version));
				return { stream: stream.id, version, ...by, at: new Date(at), body };
			});
		})
	);
	const streams = new Map(answered.flatMap(({ changes }) => changes.map(({ stream }) => [stream.id, stream])));
	const touched = [...streams.values()];
	await tx.query({
		name: 'append',
		text: statement,
		values: [
			organisation,
			head,
			rows.map((row) => row.stream),
			rows.map((row) => row.version),
			rows.map((row) => row.command),
			rows.map((row) => row.actor),
			rows.map((row) => row.at),
			rows.map((row) => row.body),
			answered.map(({ id }) => id),
			answered.map(({ fingerprint }) => fingerprint),
			answered.map(({ outcome }) => JSON.stringify(outcome)),
			touched.map(({ id }) => id),
			touched.map(({ kind }) => kind),
			touched.map(({ audience }) => audience),
			touched.map(({ version }) => version),
			...auditValues(audit)
		]
	});
	return head + rows.length;
};

const statement = `
	with touched as (
		insert into kring.streams as s (organisation, id, kind, audience, version)
		select $1, * from unnest($12::uuid[], $13::text[], $14::text[], $15::int[])
		on conflict (organisation, id) do update set version = excluded.version
	), appended as (
		insert into kring.events (organisation, position, stream, version, command, actor, at, body)
		select $1, $2::bigint + row_number() over (order by n), stream, version, command, actor, at, body
		from unnest($3::uuid[], $4::int[], $5::uuid[], $6::uuid[], $7::timestamptz[], $8::text[])
			with ordinality as e (stream, version, command, actor, at, body, n)
		returning 1
	), outcomes as (
		insert into kring.commands (organisation, id, fingerprint, outcome)
		select $1, * from unnest($9::uuid[], $10::bytea[], $11::jsonb[])
	), audited as (${insertRows(16)}
	)
	update kring.organisations set head = $2::bigint + (select count(*) from appended), ${setEnd(16)} where id = $1`;
