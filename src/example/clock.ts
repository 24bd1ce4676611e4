import type { Day } from '#kernel/time.ts';

const hourInAmsterdam = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Amsterdam',
	hour: '2-digit',
	hourCycle: 'h23'
});

/** The moment (milliseconds since 1970) of a time such as `08:30` on a school's own clock. */
export const momentOf = (day: Day, time: string): number => {
	const winter = Date.parse(`${day}T${time}:00+01:00`);
	return hourInAmsterdam.format(winter) === time.slice(0, 2) ? winter : winter - 3_600_000;
};
