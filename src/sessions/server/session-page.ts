import type { Snapshot } from '#kernel/envelope.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Aside } from '../aside/aside-state.ts';
import { sessionsOf } from '../companion.ts';
import type { Revealed } from '../revealed/revealed-state.ts';
import type { Sessions } from '../session-state.ts';

/** The sessions of a board as a page starts with them; of one that goes on also what this person hears beside it. */
export const sessionAround = async (house: Pick<House, 'hearing'>, actor: Actor, board: string) => {
	const read = async <State>(stream: string | undefined): Promise<Snapshot<State> | null> => {
		const found = stream === undefined ? undefined : await house.hearing.now(actor, stream);
		// The edge: what the wall found is of the kind that was asked for.
		return (found as Snapshot<State> | undefined) ?? null;
	};
	const sessions = await read<Sessions>(sessionsOf(board));
	const current = sessions?.state.current;
	const [aside, revealed] = await Promise.all([
		read<Aside>(current?.aside),
		read<Revealed>(current?.named ? current.revealed : undefined)
	]);
	return { sessions, aside, revealed };
};
