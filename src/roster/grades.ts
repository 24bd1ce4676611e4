/**
 * The jaargroepen of EDEXML: B baby, D dreumes, 0 peuter, 1–8 groep, 11–16 secondary, S s(b)o, V vso, C combination
 * group, N neither, H historical. In this order they are listed.
 */
export const grades = [
	...(['B', 'D', '0', '1', '2', '3', '4', '5', '6', '7', '8'] as const),
	...(['11', '12', '13', '14', '15', '16', 'S', 'V', 'C', 'N', 'H'] as const)
];
export type Grade = (typeof grades)[number];

/** A grade as files write it: `5`, `05`, `groep 5`. Undefined when it is none of them. */
export const gradeFrom = (text: string): Grade | undefined => {
	const plain = text
		.trim()
		.toUpperCase()
		.replace(/^GROEP\s+/, '')
		.replace(/^0+(?=\d)/, '');
	return grades.find((grade) => grade === plain);
};

export const inOrder = (some: Iterable<Grade>): Grade[] => {
	const present = new Set(some);
	return grades.filter((grade) => present.has(grade));
};

/** Whether a pupil of the one grade is in the other a year later, when all goes as usual. */
export const follows = (later: Grade, earlier: Grade): boolean => Number(later) === Number(earlier) + 1;
