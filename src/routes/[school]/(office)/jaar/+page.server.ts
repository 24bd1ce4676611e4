import { newId } from '#kernel/id.ts';
import { dayOf, schoolYearOf } from '#kernel/time.ts';
import { firstOf, lastOf } from '#schools/decide-year.ts';
import { holidaysOfYear } from '#schools/holidays.ts';
import { proposePeriods } from '#schools/propose-periods.ts';
import { askSchool } from '#schools/server/asking.ts';
import { plannedYear, type Named } from '#schools/server/year.ts';
import { act, type Asked } from '#server/page-acts.ts';
import { enter, orAway } from '#server/page-access.ts';
import { sayOf } from '../say-of.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, url, parent }) => {
	const { house, actor, query } = await enter(params.school, url, 'year');
	const { language } = await parent();
	const schoolYear = yearIn(url, house.now());
	const { region, holidays, periods } = await orAway(plannedYear(house, actor, schoolYear));
	const known = holidaysOfYear(schoolYear, region);
	const words = await sayOf(language);
	const year = { first: firstOf(schoolYear), last: lastOf(schoolYear) };
	// of the summer that ends in this year only what lies in it
	const shown =
		holidays.length > 0
			? holidays
			: known.map(({ name, first, last }) => ({
					name: words(`office.holiday-${name}`),
					first: first < year.first ? year.first : first,
					last
				}));
	const isProposed = periods.length === 0;
	return {
		query,
		schoolYear,
		region,
		command: newId(),
		isOwn: holidays.length > 0,
		isKnown: known.length > 1,
		holidays: shown,
		isProposed,
		periods: isProposed
			? proposePeriods(shown, year).map((dates, at) => ({ name: words('office.period-n', { n: at + 1 }), ...dates }))
			: periods
	};
};

export const actions: Actions = {
	region: (event) =>
		act(event, 'year', ({ house, actor, field, command }) => {
			const region = (['noord', 'midden', 'zuid'] as const).find((one) => one === field('region')) ?? 'midden';
			return askSchool(house, actor, { type: 'choose-region', region }, command);
		}),
	holidays: (event) =>
		act(event, 'year', (asked) =>
			askSchool(
				asked.house,
				asked.actor,
				{ type: 'plan-holidays', schoolYear: yearOf(event, asked), holidays: rowsIn(asked) },
				asked.command
			)
		),
	/** Back to those that come with Kring. */
	'as-they-come': (event) =>
		act(event, 'year', (asked) =>
			askSchool(
				asked.house,
				asked.actor,
				{ type: 'plan-holidays', schoolYear: yearOf(event, asked), holidays: [] },
				asked.command
			)
		),
	periods: (event) =>
		act(event, 'year', (asked) =>
			askSchool(
				asked.house,
				asked.actor,
				{ type: 'plan-periods', schoolYear: yearOf(event, asked), periods: rowsIn(asked) },
				asked.command
			)
		)
};

/** Rows of a form, without those that were left or made empty. */
const rowsIn = ({ fields }: Asked): Named[] => {
	const [firsts, lasts] = [fields('first'), fields('last')];
	return fields('name')
		.map((name, at) => ({ name, first: firsts[at] ?? '', last: lasts[at] ?? '' }))
		.filter(({ name, first, last }) => name.trim() || first || last);
};

const yearOf = ({ url }: RequestEvent, { house }: Asked) => yearIn(url, house.now());

/** This school year, or the one after it. */
const yearIn = (url: URL, now: number): string => {
	const today = schoolYearOf(dayOf(now));
	const first = Number(today.slice(0, 4)) + 1;
	const next = `${first}-${first + 1}`;
	return url.searchParams.get('jaar') === next ? next : today;
};
