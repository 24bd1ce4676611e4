import type { Standing } from '#kernel/standing.ts';
import { audienceOf, listable } from '#policy.ts';
import { groupAudience, ownAudience, staffAudience } from './audiences.ts';
import type { Appointment, GroupRole, PersonKind } from './roles.ts';
import type { School } from './school-state.ts';

/** What decides whom a person may hear. */
export type Places = {
	person: string;
	kind: PersonKind;
	appointments: readonly Appointment[];
	/** the groups this person is in, and as what */
	memberOf: readonly { group: string; role: GroupRole }[];
	/** every group of the school */
	groups: readonly string[];
	/** was here, and left */
	left: boolean;
};

/** The audiences a person belongs to, sorted: those of whatever the one policy table lets them hear, and no others. */
export const audiences = ({ person, kind, appointments, memberOf, groups, left }: Places): string[] => {
	if (left) return [];
	const standings: Standing[] = [
		...memberOf.map(({ group, role }) => ({ role, audience: groupAudience(group) })),
		...appointments.map((role) => ({ role })),
		...(memberOf.some(({ role }) => role === 'teacher' || role === 'member')
			? [{ role: 'asker' as const, audience: ownAudience(person) }]
			: [])
	];
	const heard = new Set(kind === 'staff' ? [staffAudience] : []);
	for (const [one, of] of Object.entries(audienceOf)) {
		const { everywhere, audiences: these } = listable({ standings }, one);
		const whole = typeof of === 'string' ? [of] : groups.map(of);
		for (const audience of everywhere ? whole : these) heard.add(audience);
	}
	return [...heard].toSorted();
};

/** The same, told from the school's state. Nobody unknown hears anything. */
export const audiencesOf = (school: School, person: string): string[] => {
	const kind = school.people[person];
	if (!kind) return [];
	const groups = Object.keys(school.groups);
	const memberOf = groups.flatMap((group) => {
		const role = school.groups[group]?.members[person];
		return role ? [{ group, role }] : [];
	});
	const left = person in school.left;
	return audiences({ person, kind, appointments: school.appointments[person] ?? [], memberOf, groups, left });
};
