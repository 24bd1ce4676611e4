import type { Snapshot } from '#kernel/envelope.ts';
import { packed } from '#kernel/packed.ts';
import type { Actor } from './actor.ts';
import type { House } from './house.ts';

/** Streams as a page starts with them, by id: those that this actor may hear, asked of PostgreSQL together (K7). */
export const snapshotsFor = async (
	{ hearing, look }: Pick<House, 'hearing' | 'look'>,
	actor: Actor,
	streams: Iterable<string>
): Promise<Map<string, Snapshot>> => {
	const heard = await hearing.opened(actor, streams);
	const found = await Promise.all([...heard].map(([id, version]) => look(actor.organisation, id, version)));
	const snapshots = new Map<string, Snapshot>();
	for (const stream of found) {
		if (!stream) continue;
		const { id, kind, version, state, key } = stream;
		// whatever has a key of its own is confidential (K13); of that no second text is kept
		const given = key
			? { dataClass: 'confidential' as const, state }
			: { dataClass: 'open' as const, state: shared(state) };
		snapshots.set(id, { stream: id, kind, version, ...given });
	}
	return snapshots;
};

/** A whole class opens the same state. */
const shared = (state: unknown): unknown => (typeof state === 'object' && state !== null ? packed(state) : state);
