import type { Person } from '#schools/classmates.ts';

const names = [
	'Aya Bram Daan Fatima Finn Jean-Baptiste Jip Julia Lina Mees Milan Noor Omar Roos Saar Sara',
	'Sem_B. Sem_V. Sofie Tess Thijs Vera Wilhelmina Wout Yara Yusuf Zoë Adam Bo Elif Gijs Hanna'
].flatMap((row) => row.split(' '));

const idOf = (index: number): string => `0192f000-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** Thirty-two invented children with a teacher and a digibord. */
export const people: Person[] = [
	...names.map((name, index) => ({ id: idOf(index), name: name.replace('_', ' '), role: 'pupil' as const })),
	{ id: idOf(100), name: 'Tom', role: 'teacher' },
	{ id: idOf(101), name: 'Digibord 5b', role: 'screen' }
];

export const pupils = people.filter(({ role }) => role === 'pupil').map(({ id }) => id);
export const named = (name: string): string => people.find((person) => person.name === name)?.id ?? '';
