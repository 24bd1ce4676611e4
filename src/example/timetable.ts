import { addDays, weekday, type Day } from '#kernel/time.ts';
import { isSchoolDay } from '#schools/holidays.ts';
import { region, type Calendar } from './calendar.ts';
import { momentOf } from './clock.ts';

/** Gives out the moments of one group's story: never back in time, never today or later. */
export type Timetable = {
	/** the next moment, after a pause of a quarter of a minute or somewhat more */
	next: (seed: number) => number;
	/** the moment so many seconds later */
	after: (seconds: number) => number;
	/** nothing happens before this moment (ms since 1970) */
	passTo: (moment: number) => void;
	passToSession: (session: number) => void;
	passToSmallMoment: (session: number) => void;
};

const second = 1000;

export const newTimetable = ({ today, sessions }: Calendar, startsAt = '08:30'): Timetable => {
	let now = 0;
	const passTo = (moment: number) => {
		now = Math.max(now, moment);
	};
	const after = (seconds: number) => (now += seconds * second);
	return {
		next: (seed) => after(15 + ((seed * 37) % 30)),
		after,
		passTo,
		passToSession: (session) => passTo(momentOf(sessions[session] ?? today, startsAt)),
		passToSmallMoment: (session) => {
			const day = sessions[session] ?? today;
			const between = dayBetween(day, sessions[session + 1] ?? today);
			if (between) passTo(momentOf(between, '10:20'));
			else passTo(momentOf(day, weekday(day) === 5 ? '11:40' : '13:50'));
		}
	};
};

/** The first school day after one day and before another, if there is one. */
const dayBetween = (after: Day, before: Day): Day | undefined => {
	for (let day = addDays(after, 1); day < before; day = addDays(day, 1)) if (isSchoolDay(day, region)) return day;
	return undefined;
};
