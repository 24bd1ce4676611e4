import { newId } from '#kernel/id.ts';
import type { Actor } from '#server/actor.ts';
import type { Tx } from '#server/db.ts';
import type { House } from '#server/house.ts';
import type { RetentionCommand } from '../commands.ts';
import { nothingHeld, type Retention } from '../retention-state.ts';

/** Does what is asked on the school's one stream of what must stay, which begins with the first; the code of a refusal. */
export const askRetention = async (
	house: Pick<House, 'db' | 'handle'>,
	actor: Actor,
	command: RetentionCommand,
	id = newId()
): Promise<string | undefined> => {
	const found = await streamOf(house, actor.organisation);
	const outcome = await house.handle(actor, { id, kind: 'retention', stream: found ?? newId(), command });
	if (!('refused' in outcome)) return undefined;
	if (found || outcome.refused !== 'exists-already') return outcome.refused;
	// two began at the same moment: the other was first
	const theirs = await streamOf(house, actor.organisation);
	if (!theirs) return outcome.refused;
	const again = await house.handle(actor, { id: newId(), kind: 'retention', stream: theirs, command });
	return 'refused' in again ? again.refused : undefined;
};

/** How it stands, for the work of the night. */
export const retentionIn = async (house: Pick<House, 'db' | 'look'>, organisation: string): Promise<Retention> => {
	const id = await streamOf(house, organisation);
	const stream = id && (await house.look(organisation, id));
	return stream ? (stream.state as Retention) : nothingHeld;
};

/** How it stands, as who asks may hear it (K7). */
export const retentionFor = async (house: Pick<House, 'db' | 'hearing'>, actor: Actor): Promise<Retention> => {
	const id = await streamOf(house, actor.organisation);
	const found = id && (await house.hearing.now(actor, id));
	return found ? (found.state as Retention) : nothingHeld;
};

/** About which guardian a request is. */
export type OfGuardian = { request: string; guardian: string };

/** All of them, for the house itself; or as many as who asks may read: those who hear of care, and nobody else any. */
export const guardianRequests = async (tx: Tx, organisation: string): Promise<OfGuardian[]> => {
	const { rows } = await tx.query<OfGuardian>(
		'select request, guardian from kring.guardian_requests where organisation = $1 order by request',
		[organisation]
	);
	return rows;
};

/** The id of a school's one stream of what must stay, if there is one. */
export const streamOf = async ({ db }: Pick<House, 'db'>, organisation: string): Promise<string | undefined> => {
	const [row] = await db.ask<{ id: string }>(
		{ organisation },
		{
			name: 'stream-of-retention',
			text: `select id from kring.streams where organisation = $1 and kind = 'retention'`,
			values: [organisation]
		}
	);
	return row?.id;
};
