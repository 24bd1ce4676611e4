import { expect, test } from 'vitest';
import { flawOfSchool } from './belongs.ts';

const thisYear = '2026-2027';
const file = (brin: string | undefined, schoolYear: string | undefined) => ({
	school: { brin, schoolYear, location: undefined }
});

test('a file of another school is refused; of which school it is need not be known', () => {
	expect(flawOfSchool(file('00XY', thisYear), { brin: '99ZZ', thisYear })).toEqual({
		refused: 'other-school',
		field: '00XY'
	});
	// a location of the same school
	expect(flawOfSchool(file('99ZZ', thisYear), { brin: '99ZZ01', thisYear })).toBeUndefined();
	expect(flawOfSchool(file('00XY', thisYear), { brin: null, thisYear })).toBeUndefined();
	expect(flawOfSchool(file(undefined, thisYear), { brin: '99ZZ', thisYear })).toBeUndefined();
});

test('a file is of this year, of the next, or says none', () => {
	const flaw = (year: string | undefined) => flawOfSchool(file(undefined, year), { brin: null, thisYear })?.refused;
	expect([thisYear, '2027-2028', undefined].map(flaw)).toEqual([undefined, undefined, undefined]);
	expect(['2025-2026', '2028-2029'].map(flaw)).toEqual(['other-school-year', 'other-school-year']);
});
