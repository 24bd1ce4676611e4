import { refuse, wasRefused, type Context } from '#kernel/decider.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import { joinGroup } from './decide-groups.ts';
import { addPerson } from './decide-people.ts';
import { evolve } from './evolve.ts';
import type { School } from './school-state.ts';

/** A digibord for a group that has none. */
export const addScreen = (
	school: School,
	{ group, person, given }: SchoolAsks<'add-screen'>,
	{ actor, at }: Context
): SchoolAnswer => {
	if (!mayEquip(school, group, actor)) return refuse('not-your-group');
	const added = addPerson(school, { type: 'add-person', person, kind: 'screen', given, family: '' }, at);
	if (wasRefused(added)) return added;
	const joins = { type: 'join-group', group, person, role: 'screen' } as const;
	const joined = joinGroup(added.reduce(evolve, school), joins, { actor, at });
	return wasRefused(joined) ? joined : [...added, ...joined];
};

/** A device is one digibord at a time; a digibord may be several devices. */
export const pairScreen = (
	school: School,
	{ person, device }: SchoolAsks<'pair-screen'>,
	actor: string
): SchoolAnswer => {
	if (school.people[person] !== 'screen' || school.left[person]) return refuse('not-a-screen');
	if (!mayEquipAny(school, person, actor)) return refuse('not-your-group');
	const before = school.screens[device];
	if (before === person) return [];
	return [
		...(before ? [{ type: 'screen-unpaired' as const, person: before, device }] : []),
		{ type: 'screen-paired', person, device }
	];
};

export const unpairScreen = (school: School, { device }: SchoolAsks<'unpair-screen'>, actor: string): SchoolAnswer => {
	const person = school.screens[device];
	if (!person) return refuse('screen-is-not-paired');
	if (!mayEquipAny(school, person, actor)) return refuse('not-your-group');
	return [{ type: 'screen-unpaired', person, device }];
};

/** Who keeps the school in order, and the teachers of the group. */
const mayEquip = (school: School, group: string, actor: string): boolean =>
	(school.appointments[actor] ?? []).some((role) => role === 'administrator' || role === 'coordinator') ||
	school.groups[group]?.members[actor] === 'teacher';

const mayEquipAny = (school: School, screen: string, actor: string): boolean =>
	mayEquip(school, '', actor) ||
	Object.entries(school.groups).some(([group, { members }]) => members[screen] && mayEquip(school, group, actor));
