import type { Capability } from '#kernel/capability.ts';
import type { Tx } from './db.ts';
import { readStream } from './journal.ts';
import type { Keys } from './keys.ts';
import type { Stream } from './memory.ts';

/**
 * Takes the words out of every event that the given ones withdraw: body, actor and time go, the position stays (K4).
 * Runs in the transaction that records the withdrawing events.
 */
export const emptyWithdrawn = async (
	tx: Tx,
	organisation: string,
	{ id, key }: Stream,
	{ rules }: Capability,
	events: unknown[]
): Promise<void> => {
	const predicates = events.flatMap((event) => rules.withdraws?.(event) ?? []);
	const log = await readStream(tx, organisation, id, { key });
	const versions = log.filter((it) => !it.emptied && predicates.some((is) => is(it.event))).map((it) => it.version);
	await emptyEvents(tx, organisation, id, versions);
};

/** Destroys a whole stream: no event of it has words any more, and its key is gone. */
export const emptyStream = async (tx: Tx, organisation: string, stream: string, keys: Keys): Promise<void> => {
	await tx.query(
		'update kring.events set body = null, actor = null, at = null where organisation = $1 and stream = $2 and body is not null',
		[organisation, stream]
	);
	await keys.destroy(tx, organisation, stream);
};

const emptyEvents = (tx: Tx, organisation: string, stream: string, versions: number[]) =>
	tx.query(
		`update kring.events set body = null, actor = null, at = null
		where organisation = $1 and stream = $2 and version = any($3)`,
		[organisation, stream, versions]
	);
