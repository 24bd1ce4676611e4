import type { Closed, Session } from './session-state.ts';

/** How long after its session a class may still be in front of its digibord, in ms. */
const around = 5 * 60_000;

/** Of the sessions of a board: the one that goes on, and the newest that is over. */
export type Newest = { current: Pick<Session, 'id'> | null; last: Pick<Closed, 'id' | 'closedAt'> | null };

/** Which session goes on at a moment (ms since 1970), or was over less than five minutes before. */
export const justWas = ({ current, last }: Newest, now: number): string | undefined => {
	if (current) return current.id;
	return last && now - last.closedAt < around ? last.id : undefined;
};
