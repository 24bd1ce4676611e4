import type { Adults } from '#circles/adults/adults-state.ts';
import type { Circle, Meeting } from '#circles/circle-state.ts';
import type { Together } from '#circles/together/together-state.ts';
import type { Drawing } from '#kernel/drawing.ts';
import { dayOf, type Day } from '#kernel/time.ts';
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

/** In the order of the days. `person`: a child of the family, or a guardian. */
export const circleAbout = async (
	house: Pick<House, 'db' | 'look'>,
	organisation: string,
	person: string
): Promise<OnCircle[]> => {
	const circles = await house.db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ circle: string }>(
			`select circle from kring.circle_children where organisation = $1 and child = $2
			union select circle from kring.circle_guests where organisation = $1 and guest = $2`,
			[organisation, person]
		);
		return rows.map(({ circle }) => circle);
	});
	const found: OnCircle[] = [];
	for (const id of circles) {
		const circle = await stateOf<Circle>(house, organisation, id, 'circle');
		if (circle) found.push(...onBoard(circle, person));
		for (const meeting of circle?.meetings ?? [])
			found.push(...(await inMeeting(house, organisation, meeting, person)));
	}
	return found.toSorted((one, other) => one.on.localeCompare(other.on));
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

const inMeeting = async (
	house: Pick<House, 'look'>,
	organisation: string,
	meeting: Meeting,
	person: string
): Promise<OnCircle[]> => {
	if (meeting.begunAt === null) return [];
	const on = dayOf(meeting.at);
	const [together, adults] = await Promise.all([
		stateOf<Together>(house, organisation, meeting.together, 'together'),
		meeting.hadAdults ? stateOf<Adults>(house, organisation, meeting.adults, 'adults') : undefined
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

const stateOf = async <State>(
	{ look }: Pick<House, 'look'>,
	organisation: string,
	id: string,
	kind: string
): Promise<State | undefined> => {
	const stream = await look(organisation, id);
	// The edge: a stream of this kind has this state.
	return stream?.kind === kind ? (stream.state as State) : undefined;
};
