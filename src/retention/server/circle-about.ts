import type { Adults } from '#circles/adults/adults-state.ts';
import type { Circle, Meeting } from '#circles/circle-state.ts';
import type { Together } from '#circles/together/together-state.ts';
import type { Drawing } from '#kernel/drawing.ts';
import { dayOf, type Day } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';

/** What of a family's board is about one person. What about a sibling, who said it and who does it is not in it. */
export type OnCircle = {
	on: Day;
	what: 'success' | 'child-goal' | 'need' | 'agreement' | 'home-goal';
	words: string;
	drawing: Drawing | null;
	/** how it stands, of what is still on the board */
	state: 'open' | 'reached' | 'let-go' | 'done' | 'dropped' | null;
};

/** `elsewhere`: there is a board that who asks does not keep; of that nothing is told, and its keeper is to be asked. */
export type AboutOnCircles = { told: OnCircle[]; elsewhere: boolean };

/**
 * In the order of the days. `person`: a child of the family, or a guardian. Read as who asks: of the boards they keep,
 * and that they were opened is written down (K15).
 */
export const circleAbout = async (
	house: Pick<House, 'db' | 'hearing'>,
	by: Actor,
	person: string
): Promise<AboutOnCircles> => {
	const { organisation } = by;
	const read: Read = (stream) => house.hearing.now(by, stream);
	const circles = await house.db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ circle: string }>(
			`select circle from kring.circle_children where organisation = $1 and child = $2
			union select circle from kring.circle_guests where organisation = $1 and guest = $2`,
			[organisation, person]
		);
		return rows.map(({ circle }) => circle);
	});
	const found: OnCircle[] = [];
	let elsewhere = false;
	for (const id of circles) {
		const circle = await stateOf<Circle>(read, id, 'circle');
		if (!circle) {
			elsewhere = true;
			continue;
		}
		found.push(...onBoard(circle, person));
		for (const meeting of circle.meetings) found.push(...(await inMeeting(read, meeting, person)));
	}
	return { told: found.toSorted((one, other) => one.on.localeCompare(other.on)), elsewhere };
};

const onBoard = (circle: Circle, person: string): OnCircle[] => {
	const day = new Map(circle.meetings.map(({ id, at }) => [id, dayOf(at)]));
	return [
		...circle.homeGoals
			.filter(({ guardian }) => guardian === person)
			.map(({ since, words, state }) => ({ on: since, what: 'home-goal' as const, words, drawing: null, state })),
		...circle.childGoals
			.filter(({ child }) => child === person)
			.map(({ since, words, drawing, state }) => ({ on: since, what: 'child-goal' as const, words, drawing, state })),
		...circle.agreements
			.filter(({ about }) => about === person)
			.map(({ meeting, by, words, state }) => ({
				on: day.get(meeting) ?? by,
				what: 'agreement' as const,
				words,
				drawing: null,
				state
			}))
	];
};

const inMeeting = async (read: Read, meeting: Meeting, person: string): Promise<OnCircle[]> => {
	if (meeting.begunAt === null) return [];
	const on = dayOf(meeting.at);
	const [together, adults] = await Promise.all([
		stateOf<Together>(read, meeting.together, 'together'),
		meeting.hadAdults ? stateOf<Adults>(read, meeting.adults, 'adults') : undefined
	]);
	return [
		...(together?.entries ?? [])
			.filter(({ child, area }) => child === person && area === 'successes')
			.map(({ words, drawing }) => ({ on, what: 'success' as const, words, drawing, state: null })),
		...(adults?.needs ?? [])
			.filter(({ child }) => child === person)
			.map(({ words }) => ({ on, what: 'need' as const, words, drawing: null, state: null }))
	];
};

type Read = (stream: string) => Promise<{ kind: string; state: unknown } | undefined>;

const stateOf = async <State>(read: Read, id: string, kind: string): Promise<State | undefined> => {
	const stream = await read(id);
	// The edge: a stream of this kind has this state.
	return stream?.kind === kind ? (stream.state as State) : undefined;
};
