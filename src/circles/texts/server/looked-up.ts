import type { House } from '#server/house.ts';
import type { Adults } from '../../adults/adults-state.ts';
import { hasTogether, meetingIn, type Circle } from '../../circle-state.ts';
import type { Together } from '../../together/together-state.ts';
import type { Source } from '../source.ts';

type Reads = (stream: string) => Promise<{ kind: string; state: unknown } | undefined>;

/** What one meeting that is over left, by whoever reads it; nothing, of a meeting that is not. */
export const sourceBy = async (reads: Reads, circle: Circle, id: string): Promise<Source | undefined> => {
	const meeting = meetingIn(circle, id);
	if (meeting?.state !== 'done') return undefined;
	const together = hasTogether(meeting) ? await reads(meeting.together) : undefined;
	const adults = meeting.hadAdults ? await reads(meeting.adults) : undefined;
	return {
		circle,
		meeting,
		// The edge: a stream of this kind has this state.
		together: together?.kind === 'together' ? (together.state as Together) : undefined,
		adults: adults?.kind === 'adults' ? (adults.state as Adults) : undefined
	};
};

/** A family's board as the house knows it; what goes further is for the filters to say. */
export const circleBy = async (
	{ look }: Pick<House, 'look'>,
	organisation: string,
	circle: string
): Promise<Circle | undefined> => {
	const found = await look(organisation, circle);
	return found?.kind === 'circle' ? (found.state as Circle) : undefined;
};
