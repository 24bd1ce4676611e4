import type { Recorded } from '#kernel/replay.ts';
import type { Tx } from './db.ts';
import { isSealed, unseal } from './keys.ts';

type Row = {
	position: string;
	stream: string;
	version: number;
	command: string;
	actor: string | null;
	at: Date | null;
	body: string | null;
};

/** One event as it lies in the log; an emptied one, or one whose key was destroyed, has kept its place only (K4, K13). */
export type Logged = { position: number; stream: string; version: number } & (
	{ emptied: true } | { emptied: false; command: string; actor: string; at: number; event: unknown }
);

const columns = 'position, stream, version, command, actor, at, body';

export const placeOf = (stream: string, version: number) => `${stream}/${version}`;

/** How many events are read at once: a long stream neither fills the memory nor holds up all the others. */
export const pageOfEvents = 500;

type Part = { after?: number; upTo: number; until?: Date | undefined; key?: Buffer | undefined };

/** The events of one stream after a version up to and with another, oldest first, a page at a time. */
export async function* readStream(
	tx: Tx,
	organisation: string,
	stream: string,
	{ after = 0, upTo, until, key }: Part
): AsyncGenerator<Logged[]> {
	for (let from = after; from < upTo; from += pageOfEvents) {
		const { rows } = await tx.query<Row>({
			name: until ? 'read-stream-until' : 'read-stream',
			text: `select ${columns} from kring.events where organisation = $1 and stream = $2 and version > $3
				and version <= $4 ${until ? 'and at <= $5' : ''} order by version`,
			values: [organisation, stream, from, Math.min(from + pageOfEvents, upTo), ...(until ? [until] : [])]
		});
		yield rows.map((row) => logged(row, key));
	}
}

/** All events of an organisation after a position, oldest first. `keyOf` gives the key of a confidential stream. */
export const readLog = async (
	tx: Tx,
	organisation: string,
	after: number,
	keyOf: (stream: string, kind: string) => Promise<Buffer | undefined>
): Promise<(Logged & { kind: string })[]> => {
	const { rows } = await tx.query<Row & { kind: string }>({
		name: 'read-log',
		text: `select position, stream, e.version, command, actor, at, body, kind
			from kring.events e join kring.streams s on s.organisation = e.organisation and s.id = e.stream
			where e.organisation = $1 and position > $2 order by position`,
		values: [organisation, after]
	});
	const read: (Logged & { kind: string })[] = [];
	for (const row of rows) read.push({ ...logged(row, await keyOf(row.stream, row.kind)), kind: row.kind });
	return read;
};

const logged = (row: Row, key: Buffer | undefined): Logged => {
	const { stream, version, command, actor, at, body } = row;
	const place = { position: Number(row.position), stream, version };
	if (body === null || actor === null || at === null || (!key && isSealed(body))) return { ...place, emptied: true };
	const event: unknown = JSON.parse(unseal(key, body, placeOf(stream, version)));
	return { ...place, emptied: false, command, actor, at: at.getTime(), event };
};

/** Puts what one command caused on one stream together again, leaving out what was emptied. */
export const byCommand = (events: readonly Logged[]): Recorded[] => {
	const recorded: Recorded[] = [];
	for (const it of events) {
		if (it.emptied) continue;
		const last = recorded.at(-1);
		if (last?.command === it.command && last.stream === it.stream) {
			last.events.push(it.event);
			last.version = it.version;
		} else {
			const { stream, version, command, actor, at } = it;
			recorded.push({ stream, version, command, actor, at, events: [it.event] });
		}
	}
	return recorded;
};
