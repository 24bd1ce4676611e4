import type { Appointment, PersonKind } from './roles.ts';
import type { School } from './school-state.ts';

/** The audience of the school's own stream: everyone who works there. */
export const staffAudience = 'staff';

/** The audience of a group's board. */
export const groupAudience = (group: string): string => `group:${group}`;

/** The audience of what only the teachers of a group hear. */
export const teachersAudience = (group: string): string => `teachers:${group}`;

/** The audience of what nobody hears and some of a group write. */
export const nobodysAudience = (group: string): string => `nobody:${group}`;

/** What decides whom a person may hear. */
export type Standing = {
	kind: PersonKind;
	appointments: readonly Appointment[];
	/** the groups this person is a member of */
	memberOf: readonly string[];
	/** every group of the school */
	groups: readonly string[];
};

/** The audiences a person belongs to, sorted. A principal hears the rhythm of a school, never what is on its boards. */
export const audiences = ({ kind, appointments, memberOf, groups }: Standing): string[] => {
	const heard = appointments.includes('coordinator') ? groups : memberOf;
	const ofGroups = [...new Set(heard)].map(groupAudience);
	const ofTeachers = [...new Set(memberOf)].map(teachersAudience);
	return (kind === 'staff' ? [staffAudience, ...ofGroups, ...ofTeachers] : ofGroups).toSorted();
};

/** The same, told from the school's state. Nobody unknown hears anything. */
export const audiencesOf = (school: School, person: string): string[] => {
	const kind = school.people[person];
	if (!kind) return [];
	const groups = Object.keys(school.groups);
	const memberOf = groups.filter((group) => school.groups[group]?.members[person]);
	return audiences({ kind, appointments: school.appointments[person] ?? [], memberOf, groups });
};
