import type { Due } from '#kernel/capability.ts';
import { dayOf, endOfDay, type Day } from '#kernel/time.ts';
import type { SchoolCommand } from './commands.ts';
import { lastOf } from './decide-year.ts';
import type { SchoolEvent } from './events.ts';
import { endKey, type School } from './school-state.ts';

/** Every place that ends by itself, with its last day: as was said, and those in a group with its school year. */
const placesThatEnd = (school: School): { until: Day; ends: SchoolEvent }[] => [
	...Object.entries(school.groups).flatMap(([group, { members, schoolYear }]) =>
		Object.keys(members).map((person) => ({
			until: earliest(school.ends[endKey(person, group)], lastOf(schoolYear)),
			ends: { type: 'group-left', group, person } as const
		}))
	),
	...Object.entries(school.appointments).flatMap(([person, roles]) =>
		roles.flatMap((role) => {
			const until = school.ends[endKey(person, role)];
			return until ? [{ until, ends: { type: 'dismissed', person, role } as const }] : [];
		})
	)
];

/** Places end by themselves after their last day. An example school does not age. */
export const schoolDue = (school: School): Due<SchoolCommand> | undefined => {
	if (!school.opened || school.opened.example) return undefined;
	const [first] = placesThatEnd(school)
		.map(({ until }) => until)
		.toSorted();
	return first === undefined ? undefined : { at: endOfDay(first) + 1, command: { type: 'end-what-is-over' } };
};

/** The places that are over by now. */
export const whatIsOver = (school: School, at: number): SchoolEvent[] => {
	const today = dayOf(at);
	const over = placesThatEnd(school).filter(({ until }) => until < today);
	return over.map(({ ends }) => ends);
};

const earliest = (one: Day | undefined, other: Day): Day => (one !== undefined && one < other ? one : other);
