/** A day in the school's own time zone, as `2026-11-22`. Days compare and sort as text. */
export type Day = string;

/** Made when first asked for: it takes a slow tablet a tenth of a second. */
let inAmsterdam: Intl.DateTimeFormat | undefined;
const dateInAmsterdam = (): Intl.DateTimeFormat =>
	(inAmsterdam ??= new Intl.DateTimeFormat('en-CA', {
		timeZone: 'Europe/Amsterdam',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	}));

const msPerDay = 86_400_000;
const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** The school day on which a moment (milliseconds since 1970) falls. */
export const dayOf = (at: number): Day => dateInAmsterdam().format(at);

export const addDays = (day: Day, days: number): Day =>
	new Date(asUtc(day) + days * msPerDay).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asUtc(to) - asUtc(from)) / msPerDay);

/** 1 (Monday) to 7 (Sunday). */
export const weekday = (day: Day): number => new Date(asUtc(day)).getUTCDay() || 7;

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** ISO 8601 week number: the week with the year's first Thursday is week 1. */
export const weekOf = (day: Day): number => {
	const thursday = addDays(mondayOf(day), 3);
	return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
};

/** The school year a day belongs to, from 1 August to 31 July, as `2026-2027`. */
export const schoolYearOf = (day: Day): string => {
	const year = Number(day.slice(0, 4));
	const first = day.slice(5) >= '08-01' ? year : year - 1;
	return `${first}-${first + 1}`;
};

/** The last millisecond of a school day, in ms since 1970. */
export const endOfDay = (day: Day): number => {
	const next = addDays(day, 1);
	// Amsterdam is one or two hours ahead of UTC; which of the two is what this day's own midnight tells.
	const midnight = asUtc(next) - 2 * 3_600_000;
	return (dayOf(midnight) === next ? midnight : midnight + 3_600_000) - 1;
};
