import { addDays, mondayOf, schoolYearOf, weekday, type Day } from '#kernel/time.ts';
import type { Dates } from './events.ts';
import { holidays, type Holiday, type Region } from './holiday-dates.ts';
import { publicHolidays } from './public-holidays.ts';

export type { Region };

/**
 * When a school is closed: the holidays of its region that come with Kring, or its own in the years for which it
 * planned them.
 */
export type Closed = Region | { region: Region; own: readonly Dates[] };

/** The school holiday of a region a day falls in, weekends at its ends included. */
export const holidayOn = (day: Day, region: Region): Holiday | null =>
	holidays.find(
		(holiday) => (holiday.region === region || holiday.region === 'all') && holiday.first <= day && day <= holiday.last
	) ?? null;

/** Whether school is closed for a holiday or a public holiday. An ordinary weekend is no holiday. */
export const isHoliday = (day: Day, closed: Closed): boolean =>
	isInHoliday(day, closed) || publicHolidays(Number(day.slice(0, 4))).includes(day);

const isInHoliday = (day: Day, closed: Closed): boolean => {
	if (typeof closed === 'string') return holidayOn(day, closed) !== null;
	const { region, own } = closed;
	if (own.some(({ first, last }) => first <= day && day <= last)) return true;
	// a year that a school planned itself is as it planned it
	const year = schoolYearOf(day);
	return !own.some(({ first }) => schoolYearOf(first) === year) && holidayOn(day, region) !== null;
};

export const isSchoolDay = (day: Day, closed: Closed): boolean => weekday(day) <= 5 && !isHoliday(day, closed);

/** How many school weeks end after `from` and not later than `to`. A week counts when school is open most of it. */
export const schoolWeeksBetween = (from: Day, to: Day, closed: Closed): number => {
	let weeks = 0;
	for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
		const end = endOfSchoolWeek(monday, closed);
		if (end && end > from && end <= to) weeks++;
	}
	return weeks;
};

/** The last school day, mostly a Friday, of the n-th school week that ends after a day. */
export const endAfterSchoolWeeks = (from: Day, weeks: number, closed: Closed): Day => {
	let counted = 0;
	let monday = mondayOf(from);
	for (;;) {
		const end = endOfSchoolWeek(monday, closed);
		if (end && end > from) counted++;
		if (end && counted >= weeks) return end;
		monday = addDays(monday, 7);
	}
};

const weeksOfAGoal = 5;

/** When a goal that starts on a day might end: after five school weeks, so that a holiday takes no time away from it. */
export const suggestEnd = (starts: Day, closed: Closed): Day => endAfterSchoolWeeks(starts, weeksOfAGoal, closed);

const endOfSchoolWeek = (monday: Day, closed: Closed): Day | null => {
	const open = [0, 1, 2, 3, 4].map((days) => addDays(monday, days)).filter((day) => isSchoolDay(day, closed));
	return open.length >= 3 ? (open.at(-1) ?? null) : null;
};

/** The holidays that come with Kring for a school year, and the end of the summer before it. */
export const holidaysOfYear = (schoolYear: string, region: Region): Holiday[] =>
	holidays.filter(
		(holiday) =>
			(holiday.region === region || holiday.region === 'all') &&
			holiday.last >= `${schoolYear.slice(0, 4)}-08-01` &&
			holiday.first <= `${schoolYear.slice(5)}-07-31`
	);
