/** How a child says the time that is left: whole minutes, then half a one, then that it is over. */
export type ToldTime =
	| { sentence: 'seat.minutes-left'; values: { n: number } }
	| { sentence: 'seat.half-minute-left' | 'seat.time-is-up' | 'seat.time-waits' };

/** `seconds`: what is left of the phase, below zero once it runs over; `null` while the clock waits. */
export const toldTime = (seconds: number | null): ToldTime => {
	if (seconds === null) return { sentence: 'seat.time-waits' };
	if (seconds <= 0) return { sentence: 'seat.time-is-up' };
	if (seconds <= 30) return { sentence: 'seat.half-minute-left' };
	return { sentence: 'seat.minutes-left', values: { n: Math.max(1, Math.round(seconds / 60)) } };
};

/** The last minute, and after it: the moment to say it aloud. */
export const isTimeToTell = (seconds: number | null): boolean => seconds !== null && seconds <= 60;
