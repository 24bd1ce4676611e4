import type { Found } from '#roster/found.ts';
import { grades } from '#roster/grades.ts';

/** A school of so many pupils, twenty-five in a group, with two colleagues for each; all with keys that last. */
export const aLargeSchool = (pupils: number): Found => {
	const groups = Math.ceil(pupils / 25);
	const gradeOf = (group: number) => grades[3 + (group % 8)] ?? '1';
	return {
		format: 'edexml',
		school: { brin: undefined, location: undefined, schoolYear: undefined },
		locations: [],
		dropped: { bsn: pupils },
		noticed: {},
		groups: Array.from({ length: groups }, (_, at) => ({
			ref: `g${at}`,
			key: `g${at}`,
			name: `Groep ${gradeOf(at)} ${at}`,
			kind: 'home',
			grades: [gradeOf(at)]
		})),
		pupils: Array.from({ length: pupils }, (_, at) => ({
			key: `p${at}`,
			given: `Kind${at}`,
			family: 'van de Steeg',
			grade: gradeOf(Math.floor(at / 25)),
			groups: [`g${Math.floor(at / 25)}`],
			location: undefined,
			left: false
		})),
		staff: Array.from({ length: groups * 2 }, (_, at) => ({
			key: `s${at}`,
			given: `Collega${at}`,
			family: 'van Dam',
			email: `collega${at}@school.example`,
			roles: ['teacher'],
			groups: [{ group: `g${Math.floor(at / 2)}`, roles: ['teacher'] }]
		}))
	};
};
