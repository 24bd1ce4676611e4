import { addDays, type Day } from '#kernel/time.ts';
import { limits } from './limits.ts';
import type { Measure } from './note.ts';

/** Whether a class can get nearer by this measure at all. */
export const isPossible = (measure: Measure): boolean => {
	switch (measure.kind) {
		case 'none':
		case 'yes-no':
			return true;
		case 'count':
			return measure.from !== measure.to;
		case 'share':
			return measure.from <= measure.outOf;
	}
};

/** Whether a value can be a point on this measure's line. */
export const fits = (measure: Measure, value: number): boolean => {
	switch (measure.kind) {
		case 'none':
			return false;
		case 'yes-no':
			return value === 0 || value === 1;
		case 'count':
			return true;
		case 'share':
			return value <= measure.outOf;
	}
};

/** A goal runs forwards, at most a school year, and ends within a school year from today. */
export const isPeriod = (starts: Day, ends: Day, today: Day): boolean =>
	starts <= ends && ends <= addDays(starts, limits.yearDays) && ends <= addDays(today, limits.yearDays);
