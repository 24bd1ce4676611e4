import { addDays, mondayOf, schoolYearOf, weekday, type Day } from '#kernel/time.ts';
import { endAfterSchoolWeeks, isSchoolDay, type Region } from '#schools/holidays.ts';

export const region: Region = 'midden';

/** How many times a class stood before its board: two a week, six school weeks. */
export const sessionCount = 12;

/** Below this a school year has just begun, and the example still shows the year before. */
const fewestSessions = 4;

export type Calendar = {
	today: Day;
	schoolYear: string;
	/** the Monday or Friday of each bordsessie, all before today; early in a year several share a day */
	sessions: Day[];
	/** the day before the year on which the school entered its people and groups */
	setUp: Day;
};

export const calendarFor = (today: Day): Calendar => {
	const now = schoolYearOf(today);
	const year = sessionDays(now, today).length >= fewestSessions ? now : yearBefore(now);
	const days = sessionDays(year, today).slice(-sessionCount);
	const sessions = Array.from({ length: sessionCount }, (_, session) => {
		const day = days[Math.floor((session * days.length) / sessionCount)];
		if (!day) throw new Error(`no school day before ${today}`);
		return day;
	});
	return { today, schoolYear: year, sessions, setUp: addDays(nextSchoolDay(firstDayOf(year)), -3) };
};

export const nextSchoolDay = (from: Day): Day => {
	let day = from;
	while (!isSchoolDay(day, region)) day = addDays(day, 1);
	return day;
};

/** The end of the so many school weeks that are still to come, today's own week included. */
export const weeksFrom = (today: Day, weeks: number): Day => endAfterSchoolWeeks(today, weeks, region);

/** That weekday (1 to 5) of the week a class plans for: on a Monday its own week, later the next school week. */
export const plannedDay = ({ today, sessions }: Calendar, session: number, wanted: number): Day => {
	const day = sessions[session] ?? today;
	const isLast = session === sessions.length - 1;
	const ahead = weekday(day) === 1 ? day : nextSchoolDay(addDays(mondayOf(day), 7));
	const monday = mondayOf(isLast && ahead < mondayOf(today) ? nextSchoolDay(today) : ahead);
	const open = [1, 2, 3, 4, 5].map((number) => addDays(monday, number - 1)).filter((one) => isSchoolDay(one, region));
	return open.find((one) => weekday(one) >= wanted) ?? open.at(-1) ?? monday;
};

const firstDayOf = (year: string): Day => `${year.slice(0, 4)}-08-01`;

const yearBefore = (year: string): string => schoolYearOf(addDays(firstDayOf(year), -1));

/** Every Monday and Friday school day of a year before today, oldest first. */
const sessionDays = (year: string, today: Day): Day[] => {
	const days: Day[] = [];
	for (let day = firstDayOf(year); day < today && schoolYearOf(day) === year; day = addDays(day, 1))
		if ((weekday(day) === 1 || weekday(day) === 5) && isSchoolDay(day, region)) days.push(day);
	return days;
};
