import { expect, test } from 'vitest';
import { addDays, daysBetween, weekday, type Day } from '#kernel/time.ts';
import { holidays } from './holiday-dates.ts';
import { holidayOn, isHoliday, isSchoolDay, schoolWeeksBetween, suggestEnd, type Region } from './holidays.ts';
import { easterSunday } from './public-holidays.ts';

const regions: Region[] = ['noord', 'midden', 'zuid'];
const applies = (region: Region) => holidays.filter((one) => one.region === region || one.region === 'all');

test('a holiday runs from a Saturday to a Sunday, and zomer takes six weeks', () => {
	for (const { name, first, last } of holidays) {
		expect([weekday(first), weekday(last)]).toEqual([6, 7]);
		expect([9, 16, 44]).toContain(daysBetween(first, last) + 1);
		expect(name === 'zomer').toBe(daysBetween(first, last) + 1 === 44);
	}
});

test('every region has five holidays in each of three school years, in the order of the year', () => {
	for (const region of regions) {
		const names = applies(region).map(({ name }) => name);
		const year = ['herfst', 'kerst', 'voorjaar', 'mei', 'zomer'];
		expect(names).toEqual(['zomer', ...year, ...year, ...year]);
		const days = applies(region).flatMap(({ first, last }) => [first, last]);
		expect(days).toEqual(days.toSorted());
	}
});

test('regions spread their holidays', () => {
	expect(regions.map((region) => isHoliday('2026-10-13', region))).toEqual([true, false, false]);
	expect(regions.map((region) => isHoliday('2026-10-20', region))).toEqual([false, true, true]);
	expect(regions.map((region) => isHoliday('2026-12-22', region))).toEqual([true, true, true]);
});

test('herfst and voorjaar are advice, the others are fixed', () => {
	expect(holidayOn('2026-10-20', 'midden')).toMatchObject({ name: 'herfst', fixed: false });
	expect(holidayOn('2027-02-23', 'midden')).toMatchObject({ name: 'voorjaar', fixed: false });
	expect(holidayOn('2026-12-22', 'midden')).toMatchObject({ name: 'kerst', fixed: true });
	expect(holidayOn('2026-11-23', 'midden')).toBeNull();
});

test('Easter falls where the calendar has it', () => {
	const known = ['2008-03-23', '2019-04-21', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25'];
	expect(known.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(known);
});

test('school is closed on public holidays', () => {
	// Good Friday, Easter Monday, King's Day, 5 May, Ascension Day and the day after, Whit Monday
	const closed = ['2027-03-26', '2027-03-29', '2026-04-27', '2027-05-05', '2027-05-06', '2027-05-07', '2027-05-17'];
	expect(closed.filter((day) => isSchoolDay(day, 'midden'))).toEqual([]);
	// on a Sunday the king celebrates a day earlier
	expect([isHoliday('2031-04-26', 'midden'), isHoliday('2031-04-27', 'midden')]).toEqual([true, false]);
});

test('a weekend is no holiday and no school day', () => {
	expect(isHoliday('2026-11-22', 'midden')).toBe(false);
	expect(isSchoolDay('2026-11-22', 'midden')).toBe(false);
	expect(isSchoolDay('2026-11-23', 'midden')).toBe(true);
});

test('holiday weeks are no school weeks', () => {
	expect(schoolWeeksBetween('2026-11-23', '2026-12-18', 'midden')).toBe(4);
	expect(schoolWeeksBetween('2026-11-23', '2027-01-08', 'midden')).toBe(5);
	expect(schoolWeeksBetween('2026-07-17', '2026-08-30', 'midden')).toBe(0);
	expect(schoolWeeksBetween('2026-11-27', '2026-11-27', 'midden')).toBe(0);
	// a Monday and a Tuesday between mei and Ascension Day are no week
	expect(schoolWeeksBetween('2027-04-30', '2027-05-09', 'midden')).toBe(0);
});

test('a goal ends after five school weeks, on the last school day of the fifth', () => {
	expect(suggestEnd('2026-11-02', 'midden')).toBe('2026-12-04');
	// herfst takes a week away
	expect(suggestEnd('2026-10-05', 'midden')).toBe('2026-11-13');
	// kerst takes two
	expect(suggestEnd('2026-11-30', 'midden')).toBe('2027-01-15');
	// Good Friday is free, so the week ends on Thursday
	expect(suggestEnd('2027-02-16', 'noord')).toBe('2027-03-25');
	expect(suggestEnd('2027-02-12', 'zuid')).toBe('2027-03-25');
});

test('whenever a goal starts, it has five school weeks and ends on a school day', () => {
	const wrong: string[] = [];
	// every third day meets every weekday
	for (let day: Day = '2025-08-01'; day < '2028-07-01'; day = addDays(day, 3)) {
		for (const region of regions) {
			const end = suggestEnd(day, region);
			const isRight = isSchoolDay(end, region) && schoolWeeksBetween(day, end, region) === 5;
			if (!isRight || daysBetween(day, end) < 28) wrong.push(`${day} ${region}: ${end}`);
		}
	}
	expect(wrong).toEqual([]);
});

test('a year that a school planned itself is as it planned it, and other years are as they come', () => {
	const closed = { region: 'midden', own: [{ first: '2026-11-02', last: '2026-11-06' }] } as const;
	expect(isHoliday('2026-11-04', closed)).toBe(true);
	expect(isHoliday('2026-10-20', closed)).toBe(false);
	expect(isHoliday('2026-10-20', 'midden')).toBe(true);
	expect(isHoliday('2027-10-20', closed)).toBe(true);
	expect(suggestEnd('2026-10-12', closed)).toBe('2026-11-20');
});
