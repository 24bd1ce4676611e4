import type { Facts, FactsGroup, FactsPerson } from './facts.ts';
import { inOrder, type Grade } from './grades.ts';
import type { Register } from './register.ts';

/**
 * What a file is compared with. `fileYear`: the school year of the file, if it says one. Groups live one year: of that
 * year when there are any, else of this one.
 */
export const registerOf = (facts: Facts, thisYear: string, fileYear: string | undefined): Register => {
	const open = [...facts.groups.values()].filter(({ closed }) => !closed);
	const has = (year: string) => open.some(({ schoolYear }) => schoolYear === year);
	const schoolYear = fileYear !== undefined && has(fileYear) ? fileYear : thisYear;
	const groups = open.filter((group) => group.schoolYear === schoolYear);
	const ids = new Set(groups.map(({ group }) => group));
	const people = [...facts.people.values()];
	return {
		schoolYear,
		locations: [...facts.locations.values()].flatMap(({ location, code, name, closed }) =>
			closed ? [] : [{ location, code: code ?? undefined, name }]
		),
		groups: groups.map((group) => {
			const said = facts.saidGroups.get(group.group);
			const { name, kind } = group;
			return {
				group: group.group,
				key: said?.key ?? undefined,
				name,
				kind,
				grades: gradesOf(group, said?.grades),
				location: group.location ?? undefined,
				fromFile: said !== undefined
			};
		}),
		pupils: people
			.filter(({ kind }) => kind === 'pupil')
			.map(({ person, given, family, left, grade, places, location }) => {
				const said = facts.saidPeople.get(person);
				return {
					person,
					key: said?.key ?? undefined,
					given,
					family,
					left,
					grade: gradeOf({ grade }, said?.grade),
					location: location ?? undefined,
					groups: places.flatMap(({ group, role }) => (role === 'pupil' && ids.has(group) ? [group] : []))
				};
			}),
		staff: people
			.filter(({ kind }) => kind === 'staff')
			.map(({ person, given, family, left, email }) => {
				const said = facts.saidPeople.get(person);
				return {
					person,
					key: said?.key ?? undefined,
					given,
					family,
					left,
					email: email ?? undefined,
					fromFile: said?.fromFile ?? false,
					// where a colleague works is given in Kring; a file is compared with what a file said before
					groups: (said?.groups ?? []).filter((group) => ids.has(group))
				};
			})
	};
};

/** 1 to 8, as the register knows a grade; nothing for the others. */
export const plainGrade = (grade: Grade | undefined): number | null =>
	grade && /^[1-8]$/.test(grade) ? Number(grade) : null;
export const plainGrades = (grades: readonly Grade[]): number[] => grades.flatMap((grade) => plainGrade(grade) ?? []);

/** What a file said counts as long as nobody changed what came of it. */
const gradeOf = ({ grade }: Pick<FactsPerson, 'grade'>, said: Grade | null | undefined): Grade | undefined =>
	plainGrade(said ?? undefined) === grade ? (said ?? undefined) : written(grade);

const gradesOf = ({ grades }: Pick<FactsGroup, 'grades'>, said: readonly Grade[] | undefined): Grade[] =>
	said && sameGrades(plainGrades(said), grades) ? [...said] : inOrder(grades.flatMap((one) => written(one) ?? []));

const sameGrades = (one: readonly number[], other: readonly number[]): boolean =>
	new Set(one).symmetricDifference(new Set(other)).size === 0;

const written = (grade: number | null): Grade | undefined =>
	grade === null ? undefined : inOrder([String(grade) as Grade])[0];
