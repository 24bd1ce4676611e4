import type { Day } from '#kernel/time.ts';
import type { Delivered, GroupOf, Taker } from '../delivered.ts';
import { emailFrom } from '../email.ts';
import { gradeFrom } from '../grades.ts';
import { personName, type PersonName } from '../person-name.ts';
import { proposals, proposedByRole } from '../proposed-roles.ts';
import { isRefused, type Refused } from '../refusals.ts';
import { kindOf } from './one-roster-school.ts';
import { current, listIn, type Entry, type Tables } from './one-roster-table.ts';

const guardians = ['guardian', 'parent', 'relative'];

/** Pupils and colleagues. Guardians are left where they are: who has a say over a child is not taken from a file. */
export const peopleFrom = (tables: Tables, today: Day, taker: Taker): Delivered[] | Refused => {
	const rolesOf = Map.groupBy(current(tables.roles, today), ({ value }) => value('userSourcedId'));
	const kinds = new Map((tables.classes ?? []).map((group) => [group.value('sourcedId'), kindOf(group)]));
	const enrolled = Map.groupBy(current(tables.enrollments, today), ({ value }) => value('userSourcedId'));
	const people: Delivered[] = [];
	for (const user of tables.users ?? []) {
		const key = user.value('sourcedId');
		const asUser = rolesOf.get(key) ?? [];
		const roles = [...asUser.map(({ value }) => value('role')), user.value('role')].filter((role) => role !== '');
		// whose roles are all guardian's, or none, is nobody in a group
		if (roles.every((role) => guardians.includes(role))) {
			taker.notice(roles.length > 0 ? 'guardian-not-read' : 'without-role');
			continue;
		}
		const name = nameFrom(user, taker);
		if (isRefused(name)) return name;
		const groups = (enrolled.get(key) ?? []).map(({ value }) => ({
			kind: kinds.get(value('classSourcedId')) ?? ('mixed' as const),
			key: value('classSourcedId'),
			roles: proposals([proposedByRole(value('role'))])
		}));
		const orgs = [user.value('primaryOrgSourcedId'), ...listIn(user.value('orgSourcedIds'))];
		const location = [...orgs, ...asUser.map(({ value }) => value('orgSourcedId'))].find((org) => org !== '');
		if (roles.includes('student')) people.push(pupilFrom(user, name, groups, location, taker));
		else if (!isGone(user)) people.push(staffFrom(user, name, groups, roles, taker));
	}
	return people;
};

const pupilFrom = (
	{ line, value }: Entry,
	name: PersonName,
	groups: readonly GroupOf[],
	location: string | undefined,
	taker: Taker
): Delivered => {
	if (value('email')) taker.drop('email');
	const [written = ''] = listIn(value('grades'));
	const grade = gradeFrom(written);
	if (written && !grade) taker.notice('grade-unknown');
	const homeFirst = groups
		.map(({ kind, key }) => ({ kind, key }))
		.toSorted((one, other) => Number(one.kind === 'mixed') - Number(other.kind === 'mixed'));
	const leaves = isGone({ line, value }) || undefined;
	return { type: 'pupil', line, key: value('sourcedId'), ...name, grade, groups: homeFirst, location, leaves };
};

const staffFrom = (
	{ line, value }: Entry,
	name: PersonName,
	groups: Extract<Delivered, { type: 'staff' }>['groups'],
	roles: readonly string[],
	taker: Taker
): Delivered => {
	const email = emailFrom(value('email'));
	if (value('email') && !email) taker.notice('email-unreadable');
	const proposed = proposals(roles.map(proposedByRole));
	return { type: 'staff', line, key: value('sourcedId'), ...name, email, roles: proposed, groups };
};

const isGone = ({ value }: Entry): boolean =>
	value('status') === 'tobedeleted' || value('enabledUser').toLowerCase() === 'false';

/** What a child is called comes before what it is called officially. */
const nameFrom = ({ line, value }: Entry, { drop }: Taker): PersonName | Refused => {
	if (value('preferredGivenName') && value('givenName')) drop('givenName');
	if (value('preferredFamilyName') && value('familyName')) drop('familyName');
	const family = value('preferredFamilyName') || value('familyName');
	return personName([value('preferredGivenName'), value('givenName')], [family], { line, field: 'users.csv' });
};
