import type { Actor } from '#server/actor.ts';
import type { Db, Tx } from '#server/db.ts';
import type { FoundBoard } from './board-page.ts';

type Read<Found> = (tx: Tx, organisation: string, board: FoundBoard) => Promise<Found>;
type Shared<Found> = { found: Promise<Found>; at: number };

/** A whole class opens its board at once: one reads for those who come within so many ms. */
const shared = 1_000;

/**
 * Reads beside a board what everyone who sees that board sees alike, such as its class: row-level security gives these
 * rows by the board's own audience. So it is only for one to whom PostgreSQL showed the board just now (K7).
 * What is not good enough for who asks, such as a class without themselves, is read anew.
 */
export const sharedReading = <Found>(read: Read<Found>, isFor: (found: Found, person: string) => boolean) => {
	const known = new WeakMap<Db, Map<string, Shared<Found>>>();
	return async (db: Db, { organisation, person }: Actor, board: FoundBoard): Promise<Found> => {
		const here = known.get(db) ?? new Map<string, Shared<Found>>();
		known.set(db, here);
		const now = performance.now();
		for (const [stream, { at }] of here) if (now - at > shared) here.delete(stream);
		const before = here.get(board.stream)?.found;
		if (before) {
			const found = await before;
			if (isFor(found, person)) return found;
		}
		const found = db.asPerson(organisation, person, (tx) => read(tx, organisation, board));
		here.set(board.stream, { found, at: now });
		found.catch(() => here.delete(board.stream));
		return found;
	};
};
