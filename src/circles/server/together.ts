import type { Tx } from '#server/db.ts';
import type { Taken } from '#server/keeping.ts';
import type { Touched } from '#server/touched.ts';
import type { TogetherEvent } from '../together/events.ts';
import type { Together } from '../together/together-state.ts';
import { endSeats, sitDown } from './seats.ts';

type Came = Pick<Taken<unknown, TogetherEvent>, 'stream' | 'events' | 'at'>;

/** Keeps who sits in the room of part one, at which device. Tells whose place changed. */
export const writeTogether = async (
	tx: Tx,
	organisation: string,
	{ stream, events, at }: Came
): Promise<{ touched: Touched }> => {
	const meeting = (stream.state as Together).opened?.meeting;
	const touched = new Set<string>();
	for (const event of events)
		for (const one of await writeEvent(tx, organisation, meeting, event, at)) touched.add(one);
	return { touched: touched.size > 0 ? [...touched] : 'nobody' };
};

const writeEvent = async (
	tx: Tx,
	organisation: string,
	meeting: string | undefined,
	event: TogetherEvent,
	at: number
): Promise<string[]> => {
	switch (event.type) {
		case 'seat-taken':
			return meeting === undefined ? [] : sitDown(tx, organisation, { meeting, seat: event.seat, who: event.who, at });
		case 'seat-left':
			return endSeats(tx, organisation, { seat: event.seat });
		case 'guest-gone':
			return meeting === undefined ? [] : endSeats(tx, organisation, { meeting, guest: event.guest });
		case 'together-opened':
		case 'column-made':
		case 'goal-carried':
		case 'home-goal-shown':
		case 'guest-expected':
		case 'opener-chosen':
		case 'phase-changed':
		case 'minute-added':
		case 'turn-given':
		case 'stop-asked':
		case 'stop-lifted':
		case 'face-chosen':
		case 'faces-shown':
		case 'face-keeping':
		case 'put-up':
		case 'entry-changed':
		case 'helper-said':
		case 'taken-down':
		case 'together-ended':
		case 'child-forgotten':
		case 'guest-forgotten':
		case 'together-erased':
			return [];
	}
};
