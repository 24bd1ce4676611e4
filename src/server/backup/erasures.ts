import type { Tx } from '../db.ts';

/** An event in its place; the command tells it from another one that took that place after a restore. */
export type Place = { version: number; command: string };

/** What lost its words or its rows: some events of a stream, a whole stream with its key, or people. Ids only. */
export type Erasure =
	{ stream: string; events: readonly Place[] } | { stream: string } | { persons: readonly string[] };

/**
 * How long an erasure is remembered, in ms: as long as a backup of the data is kept (35 days), and a week more. Whatever
 * is restored after that is older than a backup may be.
 */
export const remembered = 42 * 86_400_000;

/**
 * Remembers an erasure beside the keys, in the transaction that erases, so that a restored backup loses it again.
 * `at`: the house's time, in ms since 1970. What is too old goes at the same time.
 */
export const rememberErasure = async (tx: Tx, organisation: string, erasure: Erasure, at: number): Promise<void> => {
	const events = 'events' in erasure ? erasure.events : undefined;
	await tx.query(
		`with old as (delete from keys.erasures where organisation = $1 and at < $3)
		insert into keys.erasures (organisation, at, stream, versions, commands, persons) values ($1, $2, $4, $5, $6, $7)`,
		[
			organisation,
			new Date(at),
			new Date(at - remembered),
			'stream' in erasure ? erasure.stream : null,
			events?.map(({ version }) => version) ?? null,
			events?.map(({ command }) => command) ?? null,
			'persons' in erasure ? erasure.persons : null
		]
	);
};
