/** Who says now and then that they are at work on a stream; known while it lasts, and written nowhere. */
export type Presence = {
	/** This person is here now. */
	here: (organisation: string, stream: string, person: string) => void;
	/** Who was here a moment ago and is not any more. */
	away: (organisation: string, stream: string) => string[];
	stop: () => void;
};

/** How a screen hears who is away. */
export const asPresence = (stream: string, away: readonly string[]): string =>
	`event: presence\ndata: ${JSON.stringify({ stream, away })}\n\n`;

/** Told when someone goes away or comes back. */
export type Told = (organisation: string, stream: string, away: string[]) => void;

/** In ms: someone who says nothing for so long is away; after so long nobody asks for them any more. */
const awayAfter = 5_000;
const forgottenAfter = 600_000;
const lookEvery = 1_000;

type Seen = { at: number; away: boolean };

export const openPresence = (now: () => number, told: Told): Presence => {
	const places = new Map<string, Map<string, Seen>>();
	const placeOf = (organisation: string, stream: string) => `${organisation} ${stream}`;
	const awayAt = (place: string) =>
		[...(places.get(place) ?? [])].flatMap(([person, { away }]) => (away ? person : []));
	const tell = (place: string) => {
		const [organisation = '', stream = ''] = place.split(' ');
		told(organisation, stream, awayAt(place));
	};

	const look = () => {
		for (const [place, people] of places) {
			let changed = false;
			for (const [person, seen] of people) {
				const silent = now() - seen.at;
				if (silent > forgottenAfter) people.delete(person);
				if (silent <= awayAfter || seen.away) continue;
				seen.away = true;
				changed = true;
			}
			if (people.size === 0) places.delete(place);
			if (changed) tell(place);
		}
	};
	const timer = setInterval(look, lookEvery);
	timer.unref();

	return {
		here(organisation, stream, person) {
			const place = placeOf(organisation, stream);
			const people = places.get(place) ?? new Map<string, Seen>();
			const before = people.get(person);
			places.set(place, people.set(person, { at: now(), away: false }));
			if (before?.away) tell(place);
		},
		away: (organisation, stream) => awayAt(placeOf(organisation, stream)),
		stop: () => clearInterval(timer)
	};
};
