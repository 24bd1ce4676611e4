import type { OrderlyCommand, SchoolCommand } from '#schools/commands.ts';
import { firstOf, lastOf } from '#schools/decide-year.ts';
import { teamKey } from '#schools/next-year.ts';
import { holidaysOfYear } from '#schools/holidays.ts';
import { proposePeriods } from '#schools/propose-periods.ts';
import { region, type Calendar } from './calendar.ts';
import type { ExamplePerson } from './cast.ts';
import { momentOf } from './clock.ts';
import type { Planned } from './planned.ts';
import { groupId, groups, regenboog, staffOf, type ExampleGroup } from './regenboog.ts';
import { stableId } from './stable-id.ts';
import { staff } from './staff.ts';
import { teamScreen } from './team.ts';

/** How the school came to be: Marijke, the ib'er, enters everyone in the last days of summer. */
export const setUp = ({ schoolYear, setUp: day, today }: Calendar): Planned[] => {
	const { organisation, stream, name } = regenboog;
	const [marijke] = staffOf(({ appointed }) => appointed === 'coordinator');
	if (!marijke) throw new Error('the school has no coordinator');

	const commands: SchoolCommand[] = [
		{ type: 'open-school', name, example: true },
		...staffOf().map(added),
		...appointments(),
		...groups.flatMap((group) => entered(group, schoolYear)),
		// who sets up a school is its administrator as well
		{ type: 'appoint', person: marijke.id, role: 'administrator' },
		{ type: 'do-all', commands: groups.flatMap(graded) },
		planned(schoolYear),
		...teamEntered(schoolYear)
	];
	return commands.map((command, index) => ({
		at: momentOf(day, '09:00') + index * 4000,
		organisation,
		actor: marijke.id,
		kind: 'school',
		stream,
		id: stableId(`set-up ${today} ${index}`),
		command
	}));
};

const added = ({ id: person, kind, given, family }: ExamplePerson): SchoolCommand => ({
	type: 'add-person',
	person,
	kind,
	given,
	family
});

const appointments = (): SchoolCommand[] =>
	staff.flatMap(({ name, appointed: role }) => {
		const [person] = staffOf((member) => member.name === name);
		return role && person ? [{ type: 'appoint', person: person.id, role }] : [];
	});

const entered = (
	{ key, name, grades, pupils, teachers, screen }: ExampleGroup,
	schoolYear: string
): SchoolCommand[] => {
	const group = groupId(key, schoolYear);
	const joins = (people: ExamplePerson[], role: 'pupil' | 'teacher' | 'screen'): SchoolCommand[] =>
		people.map(({ id: person }) => ({ type: 'join-group', group, person, role }));
	return [
		{ type: 'open-group', group, key, name, schoolYear, grades },
		...joins(teachers, 'teacher'),
		...[...pupils, screen].map(added),
		...joins(pupils, 'pupil'),
		...joins([screen], 'screen')
	];
};

/** The team begins with everyone there is; what hangs in the lerarenkamer is its digibord. */
const teamEntered = (schoolYear: string): SchoolCommand[] => {
	const group = groupId(teamKey, schoolYear);
	return [
		{ type: 'open-group', group, key: teamKey, name: 'Team', schoolYear, grades: [], kind: 'team' },
		added(teamScreen),
		{ type: 'join-group', group, person: teamScreen.id, role: 'screen' }
	];
};

/** The pupils of a combination are told apart: the first half of the list is in the lower grade. */
const graded = ({ grades, pupils }: ExampleGroup): OrderlyCommand[] =>
	pupils.map(({ id: person }, at) => ({
		type: 'set-grade',
		person,
		grade: grades[Math.floor((at * grades.length) / pupils.length)] ?? null
	}));

const planned = (schoolYear: string): SchoolCommand => ({
	type: 'plan-periods',
	schoolYear,
	periods: proposePeriods(holidaysOfYear(schoolYear, region), {
		first: firstOf(schoolYear),
		last: lastOf(schoolYear)
	}).map((dates, at) => ({ name: `Periode ${at + 1}`, ...dates }))
});
