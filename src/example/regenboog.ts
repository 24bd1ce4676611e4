import { peopleFrom, type ExamplePerson } from './cast.ts';
import { group12a } from './groups/group-1-2a.ts';
import { group12b } from './groups/group-1-2b.ts';
import { group3 } from './groups/group-3.ts';
import { group4 } from './groups/group-4.ts';
import { group5a } from './groups/group-5a.ts';
import { group5b } from './groups/group-5b.ts';
import { group6 } from './groups/group-6.ts';
import { group78 } from './groups/group-7-8.ts';
import { pupils } from './pupils.ts';
import { stableId } from './stable-id.ts';
import { staff } from './staff.ts';
import type { Story } from './story.ts';

export const regenboog = { organisation: 'de-regenboog', name: 'De Regenboog', stream: stableId('school') };

export type ExampleGroup = {
	key: string;
	name: string;
	grades: number[];
	pupils: ExamplePerson[];
	teachers: ExamplePerson[];
	screen: ExamplePerson;
	story: Story;
};

export const staffOf = (only: (member: (typeof staff)[number]) => boolean = () => true): ExamplePerson[] =>
	staff.filter(only).flatMap(({ name }) => peopleFrom(name, 'staff'));

const group = (key: string, grades: number[], story: Story): ExampleGroup => ({
	key,
	name: `Groep ${key.replace('-', '/')}`,
	grades,
	pupils: peopleFrom(pupils[key] ?? '', 'pupil'),
	teachers: staffOf(({ teaches }) => teaches === key),
	screen: {
		id: stableId(`screen ${key}`),
		kind: 'screen',
		given: `Digibord ${key.replace('-', '/')}`,
		family: ''
	},
	story
});

export const groups: ExampleGroup[] = [
	group('1-2a', [1, 2], group12a),
	group('1-2b', [1, 2], group12b),
	group('3', [3], group3),
	group('4', [4], group4),
	group('5a', [5], group5a),
	group('5b', [5], group5b),
	group('6', [6], group6),
	group('7-8', [7, 8], group78)
];

/** A group is of one school year, and so is its board. */
export const groupId = (key: string, schoolYear: string): string => stableId(`group ${key} ${schoolYear}`);
export const boardId = (key: string, schoolYear: string): string => stableId(`board ${key} ${schoolYear}`);
