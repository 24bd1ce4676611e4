import type { Day } from '#kernel/time.ts';
import { modeOf } from '#sessions/phases.ts';
import { arenasOf } from './arenas.ts';
import { askedOf } from './asked.ts';
import { calendarFor } from './calendar.ts';
import { castOf, inClassOrder } from './cast.ts';
import { circlesOf } from './circles.ts';
import { familiesOf } from './households.ts';
import type { Planned } from './planned.ts';
import { boardId, groupId, groups, regenboog } from './regenboog.ts';
import { setUp } from './set-up.ts';
import { tell } from './story.ts';
import { teamOf } from './team.ts';
import { voicesOf } from './voices.ts';

/**
 * Everything that ever happened at De Regenboog before `today`, oldest first: the same list for the same day. The school
 * is entered before the year, then its ib'er enters a few households and opens boards with three of them, and eight groups hold
 * twelve sessions at their boards, in about six school weeks; the team holds four of its own, has four arenas as far
 * as each came, and asks a few classes something. Until a new school year is two weeks old, it is still the year before.
 */
export const exampleHistory = (today: Day): Planned[] => {
	const calendar = calendarFor(today);
	const { organisation } = regenboog;
	const boards = groups.flatMap(({ key, grades, story, pupils, teachers, screen }) =>
		tell(story, {
			organisation,
			calendar,
			stream: boardId(key, calendar.schoolYear),
			group: groupId(key, calendar.schoolYear),
			screen: screen.id,
			pupils: inClassOrder(pupils).map(({ id }) => id),
			mode: modeOf(grades),
			cast: castOf([...pupils, ...teachers])
		})
	);
	const rest = [
		...familiesOf(calendar),
		...circlesOf(calendar),
		...voicesOf(calendar),
		...boards,
		...teamOf(calendar),
		...askedOf(calendar),
		...arenasOf(calendar)
	];
	return [...setUp(calendar), ...rest.toSorted((one, other) => one.at - other.at)];
};
