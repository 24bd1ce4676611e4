import { dayOf, schoolYearOf } from '#kernel/time.ts';
import type { SchoolEvent } from './events.ts';
import type { GroupRole } from './roles.ts';
import type { School } from './school-state.ts';

/** The team of a school year, if it has begun: the group of everyone who works there. */
export const teamOf = (school: School, schoolYear: string): string | undefined =>
	Object.entries(school.groups).find(
		([, group]) => group.kind === 'team' && !group.closed && group.schoolYear === schoolYear
	)?.[0];

/** A team begins with everyone who works there. */
export const everyoneIn = (school: School, team: string): SchoolEvent[] =>
	Object.entries(school.people).flatMap(([person, kind]) =>
		kind === 'staff' && !school.left[person] ? [joins(team, person)] : []
	);

/** Who begins to work here, or comes back, is of the team of this year, and of one that was made for the next. */
export const joinsTeams = (school: School, person: string, at: number): SchoolEvent[] => {
	const thisYear = schoolYearOf(dayOf(at));
	return Object.entries(school.groups).flatMap(([group, { kind, closed, schoolYear }]) =>
		kind === 'team' && !closed && schoolYear >= thisYear ? [joins(group, person)] : []
	);
};

/** Pupils and their teachers are of a class, members of the team; a screen hangs in either. */
export const fitsIn = (school: School, group: string, role: GroupRole): boolean =>
	role === 'screen' || (role === 'member') === (school.groups[group]?.kind === 'team');

const joins = (group: string, person: string): SchoolEvent => ({ type: 'group-joined', group, person, role: 'member' });
