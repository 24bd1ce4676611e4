import { groups, staffOf } from './regenboog.ts';

export type SeatRole = 'screen' | 'pupil' | 'teacher' | 'coordinator';

/** Someone to look along as: who it is, and what that person does where. */
export type Seat = { person: string; name: string; role: SeatRole; group: string | null };

/** The seats a visitor of the example may take, from the most to the least a class sees of it. */
export const seats = (): Seat[] => [
	...inGroup('5b', 'screen', 'Digibord 5b'),
	...inGroup('5b', 'pupil', 'Daan'),
	...inGroup('5b', 'teacher', 'Tom'),
	...inGroup('5a', 'teacher', 'Hanna'),
	...staffOf(({ appointed }) => appointed === 'coordinator').map(({ id: person, given: name }) => ({
		person,
		name,
		role: 'coordinator' as const,
		group: null
	}))
];

/** `group` is its key, as it stands in addresses. */
const inGroup = (key: string, role: Exclude<SeatRole, 'coordinator'>, name: string): Seat[] =>
	groups
		.filter((group) => group.key === key)
		.flatMap(({ screen, pupils, teachers }) => ({ screen: [screen], pupil: pupils, teacher: teachers })[role])
		.filter(({ given }) => given === name)
		.map(({ id: person }) => ({ person, name, role, group: key }));
