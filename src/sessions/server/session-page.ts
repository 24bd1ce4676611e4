import type { Snapshot } from '#kernel/envelope.ts';
import { classAudience, teachersAudience } from '#schools/audiences.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import { may } from '#policy.ts';
import { snapshotsFor } from '#server/snapshots.ts';
import type { Aside } from '../aside/aside-state.ts';
import { sessionsOf } from '../companion.ts';
import type { Revealed } from '../revealed/revealed-state.ts';
import type { Sessions } from '../session-state.ts';

/**
 * A board and its sessions as a page starts with them; of a session that goes on also what this person hears beside it.
 * `besides`: other streams of the board, asked for in the same breath.
 */
export const sessionAround = async (
	house: Pick<House, 'hearing' | 'look'>,
	actor: Actor,
	board: string,
	besides: readonly string[] = []
) => {
	const found = await snapshotsFor(house, actor, [board, sessionsOf(board), ...besides]);
	const sessions = as<Sessions>(found, sessionsOf(board));
	const beside = companionsFor(actor, sessions?.state);
	const heard = beside.length > 0 ? await snapshotsFor(house, actor, beside) : new Map<string, Snapshot>();
	const current = sessions?.state.current;
	return {
		snapshot: found.get(board) ?? null,
		sessions,
		aside: as<Aside>(heard, current?.aside),
		revealed: as<Revealed>(heard, current?.revealed),
		beside: besides.map((stream) => found.get(stream) ?? null)
	};
};

/** PostgreSQL is not asked for what the policy gives nobody of this standing: to most, the teacher's side. */
const companionsFor = (actor: Actor, { opened, current }: Partial<Sessions> = {}): string[] => {
	if (!opened || !current) return [];
	const hears = (kind: string, audience: string) => may(actor, 'hear', { kind, audience });
	return [
		...(hears('aside', teachersAudience(opened.group)) ? [current.aside] : []),
		...(current.named && hears('revealed', classAudience(opened.group)) ? [current.revealed] : [])
	];
};

/** The edge: what the wall found under this name is of the kind that stands there. */
const as = <State>(found: ReadonlyMap<string, Snapshot>, stream = ''): Snapshot<State> | null =>
	(found.get(stream) as Snapshot<State> | undefined) ?? null;
