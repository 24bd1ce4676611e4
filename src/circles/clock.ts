import type { Phase, Planned } from './forms.ts';

/** What a clock is read from, in both parts of a meeting. `stop`: since when it stands still (ms since 1970). */
export type Running = {
	opened: { plan: readonly Planned[] } | null;
	phase: Phase;
	since: number;
	extra: number;
	stop?: { at: number } | null;
};

export type Clock = {
	/** seconds left, rounded up; below zero once it runs over */
	seconds: number;
	/** what is left of the phase, from 1 to 0 */
	share: number;
};

/** The room's clock at a moment of the server (ms since 1970). */
export const clockOf = ({ opened, phase, since, extra, stop }: Running, now: number): Clock => {
	const planned = opened?.plan.find((one) => one.phase === phase)?.minutes ?? 0;
	const whole = (planned + extra) * 60_000;
	// a screen that is a moment behind the server does not show more than there is
	const left = Math.min(whole, whole - ((stop?.at ?? now) - since));
	return { seconds: Math.ceil(left / 1000), share: whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0 };
};
