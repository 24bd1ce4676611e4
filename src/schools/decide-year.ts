import { refuse } from '#kernel/decider.ts';
import type { Day } from '#kernel/time.ts';
import type { SchoolAnswer, SchoolAsks } from './decide.ts';
import type { Dates } from './events.ts';
import { limits } from './limits.ts';
import { flawOf } from './names.ts';
import { isARound } from './propose-periods.ts';
import type { SchoolRefusal } from './refusals.ts';

/** A school's own holidays of a year, in place of those that come with Kring. */
export const planHolidays = ({ schoolYear, holidays }: SchoolAsks<'plan-holidays'>): SchoolAnswer => {
	// the summer holiday begins in one school year and ends in the next
	const flaw = flawOfAll(holidays, { first: firstOf(schoolYear), last: `${schoolYear.slice(5)}-09-15` });
	return flaw ? refuse(flaw) : [{ type: 'holidays-planned', schoolYear, holidays: holidays.map(datesOf) }];
};

/** The rounds of four to six weeks a year is made of. */
export const planPeriods = ({ schoolYear, periods }: SchoolAsks<'plan-periods'>): SchoolAnswer => {
	const flaw =
		flawOfAll(periods, { first: firstOf(schoolYear), last: lastOf(schoolYear) }) ??
		(periods.every(isARound) ? null : 'period-is-no-round');
	return flaw ? refuse(flaw) : [{ type: 'periods-planned', schoolYear, periods: periods.map(datesOf) }];
};

/** The first and the last day of a school year. */
export const firstOf = (schoolYear: string): Day => `${schoolYear.slice(0, 4)}-08-01`;
export const lastOf = (schoolYear: string): Day => `${schoolYear.slice(5)}-07-31`;

type Named = Dates & { name: string };

const flawOfAll = (stretches: readonly Named[], within: Dates): SchoolRefusal | null => {
	for (const { name, first, last } of stretches) {
		const flaw = flawOf(name, limits.stretch);
		if (flaw) return flaw;
		if (last < first) return 'dates-reversed';
		if (first < within.first || last > within.last) return 'dates-outside-year';
	}
	const inOrder = stretches.toSorted((one, other) => (one.first < other.first ? -1 : 1));
	return inOrder.some(({ first }, at) => first <= (inOrder[at - 1]?.last ?? '')) ? 'dates-overlap' : null;
};

const datesOf = ({ first, last }: Named): Dates => ({ first, last });
