import { addDays, weekday, type Day } from '#kernel/time.ts';
import { isSchoolDay } from '#schools/holidays.ts';
import { region, type Calendar } from './calendar.ts';
import { momentOf } from './clock.ts';

/** Gives out the moments of one group's story: never back in time, never today or later. */
export type Timetable = {
	/** the next moment, after a pause of half a minute or somewhat more */
	next: (seed: number) => number;
	passToSession: (session: number) => void;
	passToSmallMoment: (session: number) => void;
};

const second = 1000;

export const newTimetable = ({ today, sessions }: Calendar): Timetable => {
	let now = 0;
	const passTo = (day: Day, time: string) => {
		now = Math.max(now, momentOf(day, time));
	};
	return {
		next: (seed) => (now += (25 + ((seed * 37) % 50)) * second),
		passToSession: (session) => passTo(sessions[session] ?? today, '08:31'),
		passToSmallMoment: (session) => {
			const day = sessions[session] ?? today;
			const after = dayBetween(day, sessions[session + 1] ?? today);
			if (after) passTo(after, '10:20');
			else passTo(day, weekday(day) === 5 ? '11:40' : '13:50');
		}
	};
};

/** The first school day after one day and before another, if there is one. */
const dayBetween = (after: Day, before: Day): Day | undefined => {
	for (let day = addDays(after, 1); day < before; day = addDays(day, 1)) if (isSchoolDay(day, region)) return day;
	return undefined;
};
