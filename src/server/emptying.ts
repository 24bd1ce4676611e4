import type { Capabilities, Capability } from '#kernel/capability.ts';
import { newId } from '#kernel/id.ts';
import type { Answered } from './append.ts';
import { rememberErasure, type Place } from './backup/erasures.ts';
import { eventsOf } from './consider.ts';
import type { Tx } from './db.ts';
import { readStream, type Logged } from './journal.ts';
import type { Keys } from './keys.ts';
import { capabilityOf, foldStream, type Stream } from './memory.ts';

/** What emptying needs around it. The clock tells when, for the register of what was erased. */
type Around = { capabilities: Capabilities; keys: Keys; clock: () => number };

/** Takes away the words that these commands withdrew; returns each such stream as it stands without them. */
export const emptyAll = async (
	tx: Tx,
	{ capabilities, keys, clock }: Around,
	organisation: string,
	answered: readonly Answered[]
): Promise<Stream[]> => {
	const changes = answered.flatMap((one) => one.changes).filter(({ withdraws }) => withdraws !== 'nothing');
	const over = new Map<string, Stream>();
	const thinner = new Set<string>();
	for (const change of changes) {
		const { stream, withdraws } = change;
		if (withdraws === 'everything') {
			await emptyWholly(tx, organisation, stream.id, { keys, clock });
			over.set(stream.id, ended(capabilities, stream));
		} else {
			await emptyWithdrawn(tx, organisation, stream, capabilityOf(capabilities, stream.kind), eventsOf(change), clock);
			thinner.add(stream.id);
		}
	}
	const folded: Stream[] = [];
	for (const id of thinner) {
		const stream = over.has(id) ? undefined : await foldStream(tx, organisation, id, capabilities, keys);
		if (stream) folded.push(stream);
	}
	return [...over.values(), ...folded];
};

/**
 * Takes the words out of every event that the given ones withdraw: body, actor and time go, the position stays (K4).
 * Runs in the transaction that records the withdrawing events.
 */
const emptyWithdrawn = async (
	tx: Tx,
	organisation: string,
	{ id, key, version }: Stream,
	{ rules }: Capability,
	events: unknown[],
	clock: () => number
): Promise<void> => {
	const withdrawing = events.flatMap((event, index) => {
		const isWithdrawn = rules.withdraws?.(event);
		return isWithdrawn && isWithdrawn !== 'everything'
			? [{ isWithdrawn, at: version - events.length + index + 1 }]
			: [];
	});
	const losesWords = (it: Logged) =>
		!it.emptied && withdrawing.some(({ isWithdrawn, at }) => it.version < at && isWithdrawn(it.event));
	const versions: number[] = [];
	for await (const page of readStream(tx, organisation, id, { upTo: version, key }))
		versions.push(...page.filter(losesWords).map((it) => it.version));
	if (versions.length > 0) await emptyEvents(tx, organisation, id, versions, clock());
};

/**
 * Destroys a whole stream: no event of it has words any more, and its key is gone. An event without words marks the
 * moment, so that every node and every screen that knew the stream folds it again. Nothing, if it never was.
 */
export const destroyStream = async (
	tx: Tx,
	organisation: string,
	position: number,
	id: string,
	{ capabilities, keys, clock }: Around
): Promise<Stream | undefined> => {
	const { rows } = await tx.query<Pick<Stream, 'kind' | 'audience' | 'version'>>(
		`update kring.streams set version = version + 1 where organisation = $1 and id = $2
		returning kind, audience, version`,
		[organisation, id]
	);
	const [stream] = rows;
	if (!stream) return undefined;
	await tx.query(
		'insert into kring.events (organisation, position, stream, version, command) values ($1, $2, $3, $4, $5)',
		[organisation, position, id, stream.version, newId()]
	);
	await tx.query('update kring.organisations set head = $2 where id = $1', [organisation, position]);
	await tx.query('delete from kring.due where organisation = $1 and stream = $2', [organisation, id]);
	await emptyWholly(tx, organisation, id, { keys, clock });
	return ended(capabilities, { id, ...stream });
};

/** Takes the words out of all events of a stream and destroys its key. */
const emptyWholly = async (
	tx: Tx,
	organisation: string,
	stream: string,
	{ keys, clock }: Pick<Around, 'keys' | 'clock'>
): Promise<void> => {
	await tx.query(
		`update kring.events set body = null, actor = null, at = null
		where organisation = $1 and stream = $2 and body is not null`,
		[organisation, stream]
	);
	await keys.destroy(tx, organisation, stream);
	await rememberErasure(tx, organisation, { stream }, clock());
};

/** How a stream stands of which nothing is left. */
export const ended = (capabilities: Capabilities, stream: Omit<Stream, 'state' | 'key'>): Stream => ({
	...stream,
	state: capabilityOf(capabilities, stream.kind).rules.initial,
	key: undefined
});

/** Takes the words out of these events of a stream, and remembers it. */
export const emptyEvents = async (tx: Tx, organisation: string, stream: string, versions: number[], at: number) => {
	const { rows } = await tx.query<Place>(
		`update kring.events set body = null, actor = null, at = null
		where organisation = $1 and stream = $2 and version = any($3) returning version, command`,
		[organisation, stream, versions]
	);
	await rememberErasure(tx, organisation, { stream, events: rows }, at);
};
