import { daysBetween, type Day } from '#kernel/time.ts';
import type { Pulse, Pulses } from './pulses-state.ts';

type Seat = { person: string; role: string };

/** How many days what came of a question stays in sight of the class. */
const shownFor = 7;

/**
 * The questions that this seat has to do with, the one that is open first: children answer what is open and see what
 * became of it, the newest first; at the digibord and with the teacher a question waits until it is put.
 */
export const questionsFor = ({ asked }: Pulses, { person, role }: Seat, today: Day): Pulse[] => {
	const puts = role === 'teacher' || role === 'screen';
	const concerns = (one: Pulse): boolean => {
		if (one.state === 'open') return true;
		if (one.state === 'asked') return puts;
		if (daysBetween(one.told?.on ?? one.on, today) > shownFor) return false;
		// about the own lessons only who asked sees what came of it; the class that it was heard
		if (one.own) return one.told !== null || (role === 'teacher' && one.by === person);
		return one.counts !== null || one.shown.length > 0 || one.told !== null || role === 'teacher';
	};
	const which = (state: Pulse['state']) => asked.filter((one) => one.state === state && concerns(one));
	// what waits in the order in which it was asked; of what is over the newest first
	return [...which('open'), ...which('asked'), ...which('closed').toReversed()];
};
