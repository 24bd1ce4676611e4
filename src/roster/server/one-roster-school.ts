import { schoolYearOf, type Day } from '#kernel/time.ts';
import { brinFrom } from '../brin.ts';
import type { Delivered } from '../delivered.ts';
import { gradeFrom } from '../grades.ts';
import { nameOf } from '../person-name.ts';
import { isRefused, refuse, type Refused } from '../refusals.ts';
import { current, listIn, type Entry, type Tables } from './one-roster-table.ts';

/** The school, its locations and its groups. Several schools in one file are the locations of one. */
export const placesFrom = (tables: Tables, today: Day): Delivered[] | Refused => {
	const schools = current(tables.orgs, today).filter(({ value }) => value('type') === 'school');
	const numbers = schools.map(({ value }) => brinFrom(value('identifier')));
	const brins = new Set(numbers.map(({ brin }) => brin));
	if (brins.size > 1) return refuse('several-schools', { field: 'orgs.csv' });
	const [only] = numbers;
	const school: Delivered = {
		type: 'school',
		brin: only?.brin,
		location: numbers.length === 1 ? only?.location : undefined,
		schoolYear: yearIn(tables.academicSessions, today)
	};
	const places: Delivered[] = [school];
	for (const { line, value } of schools) {
		const name = nameOf('location', value('name'), { line, field: 'orgs.csv' });
		if (isRefused(name)) return name;
		places.push({ type: 'location', line, key: value('sourcedId'), name, brin: value('identifier') });
	}
	for (const group of current(tables.classes, today)) {
		const name = nameOf('group', group.value('title'), { line: group.line, field: 'classes.csv' });
		if (isRefused(name)) return name;
		const { line, value } = group;
		const grades = listIn(value('grades'));
		const grade = grades.length > 1 ? 'C' : gradeFrom(grades[0] ?? '');
		places.push({ type: 'group', line, key: value('sourcedId'), name, kind: kindOf(group), grade });
	}
	return places;
};

export const kindOf = ({ value }: Entry): 'home' | 'mixed' => (value('classType') === 'homeroom' ? 'home' : 'mixed');

/** The school year that the file is about: the one it is now, else the only one. */
const yearIn = (sessions: readonly Entry[] = [], today: Day): string | undefined => {
	const years = new Set(
		sessions
			.filter(({ value }) => value('status') !== 'tobedeleted' && /^\d{4}-\d{2}-\d{2}/.test(value('startDate')))
			.map(({ value }) => schoolYearOf(value('startDate').slice(0, 10)))
	);
	const now = schoolYearOf(today);
	if (years.has(now)) return now;
	return years.size === 1 ? [...years][0] : undefined;
};
