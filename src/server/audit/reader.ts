import type { Actor } from '../actor.ts';
import { isDiskFull } from '../db.ts';
import type { Room } from '../room.ts';
import type { Readable } from './openings.ts';

/** One page, or one open line, that reads. */
export type Reader = {
	/**
	 * All confidential streams that it may hear now. That it begins to read one is on disk when this resolves; what it may
	 * not hear any more has ended. Answers which may be read: none, while there is no room to write it down.
	 */
	reads: (actor: Actor, streams: readonly Readable[]) => Promise<ReadonlySet<string>>;
	leave: () => void;
};

type Openings = {
	room: Room;
	begin: (actor: Actor, streams: readonly Readable[]) => Promise<void>;
	end: (actor: Actor, streams: Iterable<string>, isLost: boolean) => void;
	again: (() => void) | undefined;
};

/** Without room: how long until it is tried again, in ms. */
const patience = 5_000;

export const newReader = ({ room, begin, end, again }: Openings): Reader => {
	const held = new Map<string, Actor>();
	let left = false;

	const endAll = (ids: readonly string[], isLost: boolean) => {
		for (const id of ids) {
			const actor = held.get(id);
			held.delete(id);
			if (actor) end(actor, [id], isLost);
		}
	};
	return {
		async reads(actor, streams) {
			const ids = new Set(streams.map(({ id }) => id));
			endAll(
				[...held.keys()].filter((id) => !ids.has(id)),
				true
			);
			const fresh = streams.filter(({ id }) => !held.has(id));
			if (streams.length === 0) return ids;
			try {
				if (!(await room())) throw new NoRoom();
				await begin(actor, fresh);
			} catch (error) {
				if (!(error instanceof NoRoom) && !isDiskFull(error)) throw error;
				endAll([...ids], true);
				if (again) setTimeout(() => left || again(), patience).unref();
				return none;
			}
			for (const { id } of fresh) held.set(id, actor);
			if (left) endAll([...ids], false);
			return ids;
		},
		leave() {
			left = true;
			endAll([...held.keys()], false);
		}
	};
};

class NoRoom extends Error {}
const none: ReadonlySet<string> = new Set();
