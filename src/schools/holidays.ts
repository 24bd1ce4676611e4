import { addDays, mondayOf, weekday, type Day } from '#kernel/time.ts';
import { holidays, type Holiday, type Region } from './holiday-dates.ts';
import { publicHolidays } from './public-holidays.ts';

export type { Region };

/** The school holiday a day falls in, weekends at its ends included. */
export const holidayOn = (day: Day, region: Region): Holiday | null =>
	holidays.find(
		(holiday) => (holiday.region === region || holiday.region === 'all') && holiday.first <= day && day <= holiday.last
	) ?? null;

/** Whether school is closed for a holiday or a public holiday. An ordinary weekend is no holiday. */
export const isHoliday = (day: Day, region: Region): boolean =>
	holidayOn(day, region) !== null || publicHolidays(Number(day.slice(0, 4))).includes(day);

export const isSchoolDay = (day: Day, region: Region): boolean => weekday(day) <= 5 && !isHoliday(day, region);

/** How many school weeks end after `from` and not later than `to`. A week counts when school is open most of it. */
export const schoolWeeksBetween = (from: Day, to: Day, region: Region): number => {
	let weeks = 0;
	for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
		const end = endOfSchoolWeek(monday, region);
		if (end && end > from && end <= to) weeks++;
	}
	return weeks;
};

/** The last school day, mostly a Friday, of the n-th school week that ends after a day. */
export const endAfterSchoolWeeks = (from: Day, weeks: number, region: Region): Day => {
	let counted = 0;
	let monday = mondayOf(from);
	for (;;) {
		const end = endOfSchoolWeek(monday, region);
		if (end && end > from) counted++;
		if (end && counted >= weeks) return end;
		monday = addDays(monday, 7);
	}
};

const weeksOfAGoal = 5;

/** When a goal that starts on a day might end: after five school weeks, so that a holiday takes no time away from it. */
export const suggestEnd = (starts: Day, region: Region): Day => endAfterSchoolWeeks(starts, weeksOfAGoal, region);

const endOfSchoolWeek = (monday: Day, region: Region): Day | null => {
	const open = [0, 1, 2, 3, 4].map((days) => addDays(monday, days)).filter((day) => isSchoolDay(day, region));
	return open.length >= 3 ? (open.at(-1) ?? null) : null;
};
