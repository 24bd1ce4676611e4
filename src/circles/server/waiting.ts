import { addDays, dayOf, endOfDay } from '#kernel/time.ts';
import type { House } from '#server/house.ts';
import type { Circle, MeetingState } from '../circle-state.ts';
import { groundOf } from '../ground.ts';
import type { Link } from './links.ts';

/**
 * How a guest stands before the meetings of today. `barred`: on none of these boards they have a ground now; whose word
 * that is, is in no answer. `isOver`: they were asked to one that is done, and to none that is still to come.
 */
export type Before = { barred: boolean; isOver: boolean };

export const beforeMeetings = async (
	{ db, now, look }: Pick<House, 'db' | 'now' | 'look'>,
	{ organisation, guest }: Pick<Link, 'organisation' | 'guest'>
): Promise<Before> => {
	const today = dayOf(now());
	const meetings = await db.asPipe(organisation, async (tx) => {
		const { rows } = await tx.query<{ circle: string; state: MeetingState; coming: boolean }>(
			`select m.circle, m.state, exists (select from kring.meeting_guests a where a.organisation = m.organisation
				and a.meeting = m.id and a.guest = $2) as coming from kring.meetings m
			join kring.circle_guests c on c.organisation = m.organisation and c.circle = m.circle and c.guest = $2
			where m.organisation = $1 and m.at between $3 and $4 and m.state <> 'cancelled'`,
			[organisation, guest, new Date(endOfDay(addDays(today, -1)) + 1), new Date(endOfDay(today))]
		);
		return rows;
	});
	const toCome = meetings.filter(({ state }) => state !== 'done');
	const grounds = await Promise.all(
		[...new Set(toCome.map(({ circle }) => circle))].map(async (circle) => {
			const found = await look(organisation, circle);
			// The edge: a stream that is a family's board has this state.
			return found?.kind === 'circle' && groundOf(found.state as Circle, guest, today).enters;
		})
	);
	return {
		barred: grounds.length > 0 && !grounds.includes(true),
		isOver: toCome.length === 0 && meetings.some(({ coming }) => coming)
	};
};
