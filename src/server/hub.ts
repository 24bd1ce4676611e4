import type { Actor } from './actor.ts';
import type { Openings } from './audit/openings.ts';
import type { Reader } from './audit/reader.ts';
import type { Committed } from './handle.ts';
import type { Hearing } from './hearing.ts';
import { asReady, Seat, type Listener } from './seat.ts';
import { isTouched } from './touched.ts';
import { takeTurns } from './turns.ts';

export type Hub = {
	/** From here on the listener hears these streams: first what it missed, then what happens. Returns how to stop. */
	join: (listener: Listener, heard: Map<string, number>) => Promise<() => void>;
	/** Serialises once and writes to all who may hear. */
	publish: (committed: Committed) => void;
	/** Writes to all who hear this stream what is true for the moment only; it is no part of the log. */
	signal: (organisation: string, stream: string, text: string) => void;
	/** Catches everyone up from the log, after something may have been missed. */
	resume: (organisation?: string) => Promise<void>;
	/** Those whom this is about read on from the log, where it is asked anew whether they may. */
	again: (isAbout: (actor: Actor) => boolean) => void;
	/** The sessions of those who signed in and listen. */
	sessions: () => Set<string>;
	/** How many listen, or how many seats one person or tablet holds. */
	listeners: (of?: Actor) => number;
};

/** `actorAgain` looks a person up anew; it answers nothing when they have no place here any more. */
export const openHub = (
	hearing: Hearing,
	openings: Pick<Openings, 'reader'>,
	actorAgain: (actor: Actor) => Promise<Actor | undefined>
): Hub => {
	const seats = new Map<string, Set<Seat>>();
	const seatsOf = (organisation: string) => seats.get(organisation) ?? new Set<Seat>();

	// The database is asked for a few at a time; meanwhile nobody in the row hears anything live.
	const turn = takeTurns(4);
	const missedBy = (reader: Reader) => async (actor: Actor, heard: Map<string, number>) =>
		turn(async () => {
			const again = await actorAgain(actor);
			if (again) return hearing.missed(again, heard, reader);
			await reader.reads(actor, []);
			return undefined;
		});

	const resume = async (organisation: string) => {
		await Promise.all([...seatsOf(organisation)].map((seat) => seat.catchUp()));
	};

	return {
		async join(listener, heard) {
			const { organisation } = listener.actor;
			const reader = openings.reader('line', () => void seat.catchUp());
			const seat: Seat = new Seat(listener, heard, missedBy(reader));
			seats.set(organisation, seatsOf(organisation).add(seat));
			const leave = () => {
				seat.leave();
				reader.leave();
				const rest = seatsOf(organisation);
				rest.delete(seat);
				if (rest.size === 0) seats.delete(organisation);
			};
			await seat.begin().catch((error: unknown) => {
				leave();
				throw error;
			});
			return leave;
		},
		publish({ organisation, messages, touched, uncertain, restored }) {
			if (restored) for (const seat of seatsOf(organisation)) seat.anew();
			// It is not certain what was told, or who may hear it: everyone reads on from the log, where it is asked.
			if (uncertain || touched === 'everybody') return void resume(organisation);
			const ready = messages.map(asReady);
			for (const seat of seatsOf(organisation))
				if (isTouched(touched, seat.actor)) void seat.catchUp();
				else seat.hear(ready);
		},
		signal(organisation, stream, text) {
			for (const seat of seatsOf(organisation)) seat.signal(stream, text);
		},
		resume: async (organisation) => {
			for (const one of organisation === undefined ? [...seats.keys()] : [organisation]) await resume(one);
		},
		again(isAbout) {
			for (const of of seats.values()) for (const seat of of) if (isAbout(seat.actor)) void seat.catchUp();
		},
		sessions: () => new Set([...seats.values()].flatMap((of) => [...of].flatMap(({ actor }) => actor.session ?? []))),
		listeners: (of) => {
			if (!of) return [...seats.values()].reduce((sum, { size }) => sum + size, 0);
			const isTheirs = ({ actor }: Seat) => actor.person === of.person && actor.device === of.device;
			return [...seatsOf(of.organisation)].filter(isTheirs).length;
		}
	};
};
