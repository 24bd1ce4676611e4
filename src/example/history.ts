import type { Day } from '#kernel/time.ts';
import { calendarFor } from './calendar.ts';
import { castOf } from './cast.ts';
import type { Planned } from './planned.ts';
import { boardId, groupId, groups, regenboog } from './regenboog.ts';
import { setUp } from './set-up.ts';
import { tell } from './story.ts';

/**
 * Everything that ever happened at De Regenboog before `today`, oldest first: the same list for the same day. The school
 * is entered before the year, then eight groups keep their boards for twelve sessions, about six school weeks. Until a
 * new school year is two weeks old, it is still the year before.
 */
export const exampleHistory = (today: Day): Planned[] => {
	const calendar = calendarFor(today);
	const { organisation } = regenboog;
	const boards = groups.flatMap(({ key, story, pupils, teachers }) =>
		tell(story, {
			organisation,
			calendar,
			stream: boardId(key, calendar.schoolYear),
			group: groupId(key, calendar.schoolYear),
			cast: castOf([...pupils, ...teachers])
		})
	);
	return [...setUp(calendar), ...boards.toSorted((one, other) => one.at - other.at)];
};
