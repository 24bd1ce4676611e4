import { dayOf } from '#kernel/time.ts';
import type { Actor } from '#server/actor.ts';
import type { House } from '#server/house.ts';
import type { Circle } from '../circle-state.ts';
import { promisesOf, type Promises } from '../office/promises.ts';
import { allMeetings, circlesOf, meetingsToday, type KnownCircle, type KnownMeeting } from './reading.ts';

type Asking = Pick<House, 'db' | 'now' | 'hearing'>;

/** A board as it stands in a list: its children, the meeting that comes next, and what was promised. */
export type BoardInList = KnownCircle & { next: KnownMeeting | undefined; promises: Promises };

/** What an ib'er's boards ask of today. Boards on which nothing can have been promised yet are not opened for it. */
export type CircleDay = { today: KnownMeeting[]; boards: BoardInList[] };

export const circleDay = async (house: Asking, actor: Actor): Promise<CircleDay> => {
	const [circles, meetings, today] = await Promise.all([
		circlesOf(house, actor),
		allMeetings(house, actor),
		meetingsToday(house, actor)
	]);
	const day = dayOf(house.now());
	const of = Map.groupBy(meetings, ({ circle }) => circle);
	const boards: BoardInList[] = [];
	for (const circle of circles) {
		const there = of.get(circle.id) ?? [];
		const hasMet = there.some(({ state }) => state !== 'planned' && state !== 'cancelled');
		const board = hasMet ? await house.hearing.now(actor, circle.id) : undefined;
		boards.push({
			...circle,
			next: there.find(({ state, at }) => state !== 'done' && state !== 'cancelled' && dayOf(at) >= day),
			// The edge: a stream of this kind has this state.
			promises: promisesOf(board?.kind === 'circle' ? (board.state as Circle) : undefined, day)
		});
	}
	const own = new Set(circles.map(({ id }) => id));
	return { today: today.filter(({ state, circle }) => state !== 'cancelled' && own.has(circle)), boards };
};
