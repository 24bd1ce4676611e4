import { addDays, weekday, type Day } from '#kernel/time.ts';

/**
 * The days on which Dutch primary schools close besides their holidays. Two are custom rather than law: Good Friday and
 * the Friday after Ascension Day.
 */
export const publicHolidays = (year: number): readonly Day[] => {
	const days = known.get(year) ?? reckoned(year);
	known.set(year, days);
	return days;
};

// asked for every day of a period, and always the same for a year
const known = new Map<number, readonly Day[]>();

const reckoned = (year: number): Day[] => {
	const easter = easterSunday(year);
	const kingsDay = `${year}-04-27`;
	return [
		`${year}-01-01`,
		addDays(easter, -2),
		addDays(easter, 1),
		weekday(kingsDay) === 7 ? `${year}-04-26` : kingsDay,
		`${year}-05-05`,
		addDays(easter, 39),
		addDays(easter, 40),
		addDays(easter, 50),
		`${year}-12-25`,
		`${year}-12-26`
	];
};

/** Easter of the Gregorian calendar, after Gauss, with Lichtenberg's correction. */
export const easterSunday = (year: number): Day => {
	const century = Math.floor(year / 100);
	const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
	const sun = 2 - Math.floor((3 * century + 3) / 4);
	const golden = year % 19;
	const seed = (19 * golden + moon) % 30;
	const correction = Math.floor((seed + Math.floor(golden / 11)) / 29);
	const fullMoon = 21 + seed - correction;
	const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
	const toSunday = 7 - ((fullMoon - firstSunday) % 7);
	// counted from the last day of February, so that 1 is 1 March
	return addDays(`${year}-03-01`, fullMoon + toSunday - 1);
};
