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
	const rank = { open: 0, asked: 1, closed: 2 } as const;
	// of what is over the newest first; what waits in the order in which it was asked
	const isOver = ({ state }: Pulse): boolean => state === 'closed';
	const shown = asked.filter(concerns);
	return [...shown.filter((one) => !isOver(one)), ...shown.filter(isOver).toReversed()].toSorted(
		(one, other) => rank[one.state] - rank[other.state]
	);
};
