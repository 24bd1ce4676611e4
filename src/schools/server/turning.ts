import type { Day } from '#kernel/time.ts';
import { addDays } from '#kernel/time.ts';
import { newId } from '#kernel/id.ts';
import type { OrderlyCommand } from '../commands.ts';
import { keyFor, lastGrade, proposeGroups, proposeTarget, type NextGroup, type ThisYear } from '../next-year.ts';
import type { GroupOfYear } from './groups.ts';
import type { Enrolled } from './people.ts';

/** Pupils of one group and grade, who most likely go the same way. `to`: a key of next year, null: leaves, undefined: ask. */
export type Part = {
	id: string;
	group: string;
	name: string;
	grade: number;
	pupils: string[];
	to: string | null | undefined;
};

/** The school year after this one. */
export const yearAfter = (schoolYear: string): string => {
	const first = Number(schoolYear.slice(5));
	return `${first}-${first + 1}`;
};

/** The parts of this year's home groups, each with where it most likely goes. */
export const partsOf = (
	groups: readonly GroupOfYear[],
	people: readonly Enrolled[],
	next: readonly NextGroup[]
): Part[] => {
	const gradeOf = new Map(people.map(({ id, grade }) => [id, grade]));
	return homes(groups).flatMap(({ id, key, name, grades, members }) => {
		const pupils = members.filter(({ role }) => role === 'pupil');
		const byGrade = Map.groupBy(pupils, (pupil) => gradeOf.get(pupil.id) ?? grades[0] ?? lastGrade);
		return [...byGrade]
			.toSorted(([one], [other]) => one - other)
			.map(([grade, all]) => ({
				id: `${id} ${grade}`,
				group: id,
				name,
				grade,
				pupils: all.map((pupil) => pupil.id),
				to: proposeTarget({ key, grade }, next)
			}));
	});
};

export const homes = (groups: readonly GroupOfYear[]): GroupOfYear[] =>
	groups.filter(({ kind, closed }) => kind === 'home' && !closed);

/** What next year's groups are called: as someone typed them, one a line, with the grades of those who go there. */
export const groupsNamed = (names: readonly string[], like: readonly ThisYear[]): NextGroup[] => {
	const taken = new Set<string>();
	return names.flatMap((name) => {
		if (!name.trim()) return [];
		const key = keyFor(name, taken);
		taken.add(key);
		const same = proposeGroups(like).find((group) => group.key === key);
		return [{ key, name, grades: same?.grades ?? [] }];
	});
};

/**
 * All of it at once: the groups, everyone where they go with their new grade, and the digibord that hangs in a room of
 * the same name. Colleagues are given their class by a person; of the
 * team they are at once.
 */
export const commandsToTurn = (
	groups: readonly GroupOfYear[],
	next: readonly NextGroup[],
	parts: readonly Part[],
	year: string
): OrderlyCommand[] => {
	const ids = new Map(next.map(({ key }) => [key, newId()]));
	const going = parts.flatMap((part) => (part.to && ids.has(part.to) ? [{ ...part, to: part.to }] : []));
	const teams = groups.filter(({ kind, closed }) => kind === 'team' && !closed);
	for (const { key } of teams) ids.set(key, newId());
	return [
		...next.map(({ key, name, grades }): OrderlyCommand => {
			const ofPupils = going.filter(({ to }) => to === key).map(({ grade }) => Math.min(grade + 1, lastGrade));
			const all = ofPupils.length > 0 ? ofPupils : grades;
			return {
				type: 'open-group',
				group: ids.get(key) ?? newId(),
				key,
				name,
				schoolYear: year,
				grades: [...new Set(all)].toSorted((one, other) => one - other)
			};
		}),
		...going.flatMap(({ to, grade, pupils }) =>
			pupils.flatMap((person): OrderlyCommand[] => [
				{ type: 'join-group', group: ids.get(to) ?? '', person, role: 'pupil' },
				{ type: 'set-grade', person, grade: Math.min(grade + 1, lastGrade) }
			])
		),
		// a room stays where it is
		...homes(groups).flatMap(({ key, location }): OrderlyCommand[] => {
			const group = ids.get(key);
			return group && location ? [{ type: 'locate-group', group, location }] : [];
		}),
		...teams.map(({ key, name }): OrderlyCommand => {
			const group = ids.get(key) ?? newId();
			return { type: 'open-group', group, key, name, schoolYear: year, grades: [], kind: 'team' };
		}),
		...[...homes(groups), ...teams].flatMap(({ key, members }) => {
			const group = ids.get(key);
			const screens = group ? members.filter(({ role }) => role === 'screen') : [];
			return screens.map(({ id: person }): OrderlyCommand => ({
				type: 'join-group',
				group: group ?? '',
				person,
				role: 'screen'
			}));
		})
	];
};

/** Pupils of this year who are in no group of the next. */
export const leavers = (groups: readonly GroupOfYear[], next: readonly GroupOfYear[]): string[] => {
	const goOn = new Set(next.flatMap(({ members }) => members.map(({ id }) => id)));
	return [
		...new Set(
			homes(groups).flatMap(({ members }) => members.filter(({ role }) => role === 'pupil').map(({ id }) => id))
		)
	].filter((id) => !goOn.has(id));
};

/** The year that is turned from: this one, or in August and September the one that just ended. */
export const turnsFrom = (today: Day, yearOf: (day: Day) => string): string =>
	today.slice(5) >= '08-01' && today.slice(5) < '10-01' ? yearOf(addDays(today, -92)) : yearOf(today);
