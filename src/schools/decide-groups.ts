import { refuse, type Context } from '#kernel/decider.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import { isForAnother, isPast, letsIn } from './decide-roles.ts';
import { limits } from './limits.ts';
import { flawOf } from './names.ts';
import { fits } from './roles.ts';
import type { School } from './school-state.ts';
import { everyoneIn, fitsIn, teamOf } from './team.ts';

export const openGroup = (
	school: School,
	{ group, key, name, schoolYear, grades, kind }: SchoolAsks<'open-group'>
): SchoolAnswer => {
	if (school.groups[group]) return refuse('group-exists');
	const taken = Object.values(school.groups).some((other) => other.key === key && other.schoolYear === schoolYear);
	if (taken) return refuse('group-key-taken');
	const flaw = flawOf(name, limits.group);
	if (flaw) return refuse(flaw);
	if (kind === 'team' && teamOf(school, schoolYear)) return refuse('team-exists');
	const opened = { type: 'group-opened', group, key, schoolYear, grades, ...(kind && { kind }) } as const;
	return kind === 'team' ? [opened, ...everyoneIn(school, group)] : [opened];
};

export const changeGroup = (school: School, { group, name, grades }: SchoolAsks<'change-group'>): SchoolAnswer => {
	const flaw = flawOfGroup(school, group) ?? flawOf(name, limits.group);
	return flaw ? refuse(flaw) : [{ type: 'group-changed', group, grades }];
};

export const closeGroup = (school: School, { group }: SchoolAsks<'close-group'>): SchoolAnswer => {
	const flaw = flawOfGroup(school, group);
	return flaw ? refuse(flaw) : [{ type: 'group-closed', group }];
};

export const reopenGroup = (school: School, { group }: SchoolAsks<'reopen-group'>): SchoolAnswer => {
	const flaw = flawOfGroup(school, group);
	if (flaw === 'group-unknown') return refuse(flaw);
	return flaw === 'group-is-closed' ? [{ type: 'group-reopened', group }] : refuse('group-is-open');
};

export const joinGroup = (
	school: School,
	{ group, person, role, until }: SchoolAsks<'join-group'>,
	context: Context
): SchoolAnswer => {
	const flaw = flawOfGroup(school, group);
	if (flaw) return refuse(flaw);
	const kind = school.people[person];
	if (!kind) return refuse('person-unknown');
	if (school.left[person]) return refuse('person-has-left');
	if (school.groups[group]?.members[person]) return refuse('in-group-already');
	if (fits[role] !== kind || !fitsIn(school, group, role)) return refuse('role-does-not-fit');
	if (isPast(until, context.at)) return refuse('end-is-past');
	if (isForAnother(school, person, letsIn, context)) return refuse('not-for-yourself');
	return [{ type: 'group-joined', group, person, role, ...(until && { until }) }];
};

export const leaveGroup = (school: School, { group, person }: SchoolAsks<'leave-group'>): SchoolAnswer => {
	const left = school.groups[group];
	if (!left) return refuse('group-unknown');
	return left.members[person] ? [{ type: 'group-left', group, person }] : refuse('not-in-group');
};

export const flawOfGroup = (school: School, id: string): 'group-unknown' | 'group-is-closed' | null => {
	const group = school.groups[id];
	if (!group) return 'group-unknown';
	return group.closed ? 'group-is-closed' : null;
};
