import { dayOf, type Day } from '#kernel/time.ts';

const clock = new Intl.DateTimeFormat('nl-NL', {
	timeZone: 'Europe/Amsterdam',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** The time on a school's own clock, as `13:00`; `at` in ms since 1970. */
export const timeOf = (at: number): string => clock.format(at);

/** The moment (ms since 1970) of a day and a time as a form sends them; nothing, of what is no day or no time. */
export const momentOf = (day: Day, time: string): number | undefined =>
	[1, 2]
		.map((ahead) => Date.parse(`${day}T${time}:00+0${ahead}:00`))
		.find((at) => !Number.isNaN(at) && dayOf(at) === day && timeOf(at) === time);
