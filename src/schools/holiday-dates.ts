import type { Day } from '#kernel/time.ts';

export type Region = 'noord' | 'midden' | 'zuid';
export type HolidayName = 'herfst' | 'kerst' | 'voorjaar' | 'mei' | 'zomer';

/**
 * From the first Saturday up to and including the last Sunday. The ministry of education fixes kerst, one week of mei
 * and zomer for every school (`fixed`); its dates for herfst and voorjaar are advice, which nearly all schools follow.
 * Many schools add a second week to mei around the fixed one; that week is theirs to choose and is not counted here.
 */
export type Holiday = { name: HolidayName; region: Region | 'all'; first: Day; last: Day; fixed: boolean };

type Dates = Partial<Record<Region | 'all', `${string}/${string}`>>;

const holiday = (name: HolidayName, dates: Dates): Holiday[] =>
	regions.flatMap((region) => {
		const [first, last] = dates[region]?.split('/') ?? [];
		return first && last ? [{ name, region, first, last, fixed: name !== 'herfst' && name !== 'voorjaar' }] : [];
	});

const regions = ['noord', 'midden', 'zuid', 'all'] as const;

/** The dates published by rijksoverheid.nl for the school years 2025-2026, 2026-2027 and 2027-2028. */
export const holidays: readonly Holiday[] = [
	// the end of 2024-2025: its zomer reaches into August
	...holiday('zomer', {
		noord: '2025-07-12/2025-08-24',
		midden: '2025-07-19/2025-08-31',
		zuid: '2025-07-05/2025-08-17'
	}),

	...holiday('herfst', {
		noord: '2025-10-18/2025-10-26',
		midden: '2025-10-18/2025-10-26',
		zuid: '2025-10-11/2025-10-19'
	}),
	...holiday('kerst', { all: '2025-12-20/2026-01-04' }),
	...holiday('voorjaar', {
		noord: '2026-02-21/2026-03-01',
		midden: '2026-02-14/2026-02-22',
		zuid: '2026-02-14/2026-02-22'
	}),
	...holiday('mei', { all: '2026-04-25/2026-05-03' }),
	...holiday('zomer', {
		noord: '2026-07-04/2026-08-16',
		midden: '2026-07-18/2026-08-30',
		zuid: '2026-07-11/2026-08-23'
	}),

	...holiday('herfst', {
		noord: '2026-10-10/2026-10-18',
		midden: '2026-10-17/2026-10-25',
		zuid: '2026-10-17/2026-10-25'
	}),
	...holiday('kerst', { all: '2026-12-19/2027-01-03' }),
	...holiday('voorjaar', {
		noord: '2027-02-20/2027-02-28',
		midden: '2027-02-20/2027-02-28',
		zuid: '2027-02-13/2027-02-21'
	}),
	...holiday('mei', { all: '2027-04-24/2027-05-02' }),
	...holiday('zomer', {
		noord: '2027-07-10/2027-08-22',
		midden: '2027-07-17/2027-08-29',
		zuid: '2027-07-24/2027-09-05'
	}),

	...holiday('herfst', {
		noord: '2027-10-16/2027-10-24',
		midden: '2027-10-16/2027-10-24',
		zuid: '2027-10-23/2027-10-31'
	}),
	...holiday('kerst', { all: '2027-12-25/2028-01-09' }),
	...holiday('voorjaar', {
		noord: '2028-02-19/2028-02-27',
		midden: '2028-02-26/2028-03-05',
		zuid: '2028-02-26/2028-03-05'
	}),
	...holiday('mei', { all: '2028-04-29/2028-05-07' }),
	...holiday('zomer', {
		noord: '2028-07-15/2028-08-27',
		midden: '2028-07-08/2028-08-20',
		zuid: '2028-07-22/2028-09-03'
	})
];
