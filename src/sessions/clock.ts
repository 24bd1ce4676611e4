import type { Session } from './session-state.ts';

export type Clock = {
	/** seconds left, rounded up; below zero once it runs over */
	seconds: number;
	/** what is left of the phase, from 1 to 0 */
	share: number;
};

/** The room's clock at a moment of the server (ms since 1970); `null` while the children are still coming in. */
export const clockOf = (session: Session, now: number): Clock | null => {
	if (session.begunAt === null) return null;
	const planned = session.plan.find(({ phase }) => phase === session.phase)?.minutes ?? 0;
	const whole = (planned + session.extra) * 60_000;
	// a screen that is a moment behind the server does not show more than there is
	const left = Math.min(whole, whole - (now - session.since));
	return { seconds: Math.ceil(left / 1000), share: whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0 };
};
