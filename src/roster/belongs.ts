import type { Found } from './found.ts';
import { refuse, type Refused } from './refusals.ts';

/**
 * Why a file is not one of this school now: of another school, or of a year that is over, which would take everyone back
 * to it. One of next year may be made before the summer. What a file does not say is no flaw. `brin`: of the school, if
 * it is known.
 */
export const flawOfSchool = (
	{ school }: Pick<Found, 'school'>,
	{ brin, thisYear }: { brin: string | null; thisYear: string }
): Refused | undefined => {
	if (brin !== null && school.brin !== undefined && school.brin.slice(0, 4) !== brin.slice(0, 4))
		return refuse('other-school', { field: school.brin });
	const { schoolYear } = school;
	if (schoolYear === undefined || schoolYear === thisYear) return undefined;
	const next = Number(thisYear.slice(0, 4)) + 1;
	return schoolYear === `${next}-${next + 1}` ? undefined : refuse('other-school-year', { field: schoolYear });
};
